package cn.qicheng.stipend.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.qicheng.stipend.domain.StipendCase;
import cn.qicheng.stipend.domain.StipendCheck;
import cn.qicheng.stipend.domain.StipendRuling;
import cn.qicheng.stipend.domain.StipendRulings;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;

@Singleton
class JdbcStipendRulings implements StipendRulings {

    private final RulingRows rulings;
    private final CheckRows checks;

    JdbcStipendRulings(RulingRows rulings, CheckRows checks) {
        this.rulings = rulings;
        this.checks = checks;
    }

    @Override
    public String add(Asked asked, StipendCase stipendCase, StipendRuling ruling) {
        var row = rulings.save(RulingRow.of(asked, stipendCase, ruling));
        checks.saveAll(ruling.checks().stream()
                .map(check -> CheckRow.of(row.id(), check))
                .toList());
        return row.id();
    }

    @Override
    public Map<String, List<StipendCheck>> checks(Collection<String> rulingIds) {
        return rulingIds.isEmpty()
                ? Map.of()
                : checks.findByRulingIdInOrderBySeq(rulingIds).stream()
                        .collect(groupingBy(CheckRow::rulingId, mapping(CheckRow::check, toList())));
    }
}
