package cn.qicheng.stipend.store;

import cn.qicheng.kernel.CanonicalJson;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.stipend.domain.StipendCase;
import cn.qicheng.stipend.domain.StipendRuling;
import cn.qicheng.stipend.domain.StipendRulings.Asked;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("stipend_ruling")
record RulingRow(
        @Id String id,
        String agreementId,
        String sheetId,
        String baseId,
        boolean granted,
        long amountFen,
        String ruleVersion,
        String inputs,
        String ruledBy,
        Instant ruledAt) {

    static RulingRow of(Asked asked, StipendCase stipendCase, StipendRuling ruling) {
        return new RulingRow(
                Ulid.next(),
                asked.agreementId(),
                asked.sheetId(),
                asked.baseId(),
                ruling.granted(),
                ruling.amount().fen(),
                stipendCase.policy().version(),
                CanonicalJson.of(stipendCase.inputs()),
                asked.actorId(),
                asked.at());
    }
}
