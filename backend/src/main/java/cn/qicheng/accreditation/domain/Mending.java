package cn.qicheng.accreditation.domain;

import cn.qicheng.accreditation.Paper;
import cn.qicheng.accreditation.Unit;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a unit may change of a returned application: the items the officer named, all at once and only once, and nothing
 * else. Who to call may always be changed, and the district never: it decides which office has the case.
 */
public record Mending(Set<String> named) {

    /** Returns what was changed without having been asked for; empty if the mended application stands. */
    public List<FieldReason> notAskedFor(Unit before, Unit after, Map<String, Paper> were, Map<String, Paper> are) {
        var found = new ArrayList<FieldReason>();
        changed(found, Conditions.IDENTITY, "unit.name", before.name(), after.name());
        changed(found, Conditions.IDENTITY, "unit.creditCode", before.creditCode(), after.creditCode());
        changed(found, Conditions.IN_CITY, "unit.address", before.address(), after.address());
        changed(found, Conditions.ORG_TYPE, "unit.orgType", before.orgType(), after.orgType());
        changed(found, Conditions.LEGAL_PERSON, "unit.legalPerson", before.legalPerson(), after.legalPerson());
        changed(found, Conditions.SCALE, "unit.headcount", before.headcount(), after.headcount());
        if (!before.districtCode().equals(after.districtCode())) {
            found.add(new FieldReason("unit.districtCode", "换了区县就换了受理的就业局，请撤回后重新申报"));
        }
        for (var code : codes(were, are)) {
            changed(
                    found,
                    code,
                    "papers." + code,
                    were.getOrDefault(code, Paper.empty(code)),
                    are.getOrDefault(code, Paper.empty(code)));
        }
        return found;
    }

    private void changed(
            List<FieldReason> found, String item, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after) && !named.contains(item)) {
            found.add(new FieldReason(field, "没有要求补正这一项，不能改"));
        }
    }

    private static List<String> codes(Map<String, Paper> were, Map<String, Paper> are) {
        var codes = new ArrayList<>(were.keySet());
        are.keySet().stream().filter(code -> !were.containsKey(code)).forEach(codes::add);
        return codes;
    }
}
