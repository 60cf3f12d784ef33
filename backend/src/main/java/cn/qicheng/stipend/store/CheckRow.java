package cn.qicheng.stipend.store;

import cn.qicheng.kernel.Clause;
import cn.qicheng.stipend.domain.StipendCheck;
import cn.qicheng.stipend.domain.StipendRule;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A check of a ruling that was made before rulings kept their checks themselves. */
@MappedEntity("stipend_check")
record CheckRow(
        @Id String id,
        String rulingId,
        int seq,
        StipendRule rule,
        boolean holds,
        String fact,
        String documentNo,
        String article) {

    StipendCheck check() {
        return new StipendCheck(rule, holds, false, fact, new Clause(documentNo, article));
    }
}
