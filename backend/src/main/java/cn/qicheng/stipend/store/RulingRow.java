package cn.qicheng.stipend.store;

import cn.qicheng.kernel.CanonicalJson;
import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.stipend.domain.StipendRulings.Kept;
import cn.qicheng.stipend.domain.StipendRulings.Ruled;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
        Instant ruledAt,
        @Nullable String checks) {

    Kept kept() {
        return new Kept(id, new Money(amountFen), ruleVersion, inputs, ruledBy, ruledAt);
    }

    static RulingRow of(Ruled ruled) {
        var asked = ruled.asked();
        var ruling = ruled.ruling();
        return new RulingRow(
                Ulid.next(),
                asked.agreementId(),
                asked.sheetId(),
                asked.baseId(),
                ruling.granted(),
                ruling.amount().fen(),
                ruled.stipendCase().policy().version(),
                CanonicalJson.of(ruled.stipendCase().inputs()),
                asked.actorId(),
                asked.at(),
                CheckText.of(ruling.checks()));
    }
}
