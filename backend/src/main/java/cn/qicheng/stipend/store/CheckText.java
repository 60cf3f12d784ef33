package cn.qicheng.stipend.store;

import cn.qicheng.kernel.CanonicalJson;
import cn.qicheng.kernel.Clause;
import cn.qicheng.stipend.domain.StipendCheck;
import cn.qicheng.stipend.domain.StipendRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule's outcome as it stands in its ruling.
 *
 * @param warns absent in rulings made before rules could point something out
 */
@Serdeable
record CheckText(
        StipendRule rule, boolean holds, @Nullable Boolean warns, String fact, String documentNo, String article) {

    static String of(List<StipendCheck> checks) {
        return CanonicalJson.of(checks.stream()
                .map(check -> Map.of(
                        "rule", check.rule().name(),
                        "holds", check.holds(),
                        "warns", check.warns(),
                        "fact", check.fact(),
                        "documentNo", check.clause().documentNo(),
                        "article", check.clause().article()))
                .toList());
    }

    StipendCheck check() {
        return new StipendCheck(rule, holds, Boolean.TRUE.equals(warns), fact, new Clause(documentNo, article));
    }
}
