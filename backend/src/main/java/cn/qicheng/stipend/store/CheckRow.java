package cn.qicheng.stipend.store;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.stipend.domain.StipendCheck;
import cn.qicheng.stipend.domain.StipendRule;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

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

    static CheckRow of(String rulingId, StipendCheck check) {
        return new CheckRow(
                Ulid.next(),
                rulingId,
                check.rule().ordinal() + 1,
                check.rule(),
                check.holds(),
                check.fact(),
                check.clause().documentNo(),
                check.clause().article());
    }

    StipendCheck check() {
        return new StipendCheck(rule, holds, fact, new Clause(documentNo, article));
    }
}
