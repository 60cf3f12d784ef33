package cn.qicheng.stipend.store;

import cn.qicheng.kernel.Money;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.StipendClaim;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("stipend_claim")
record ClaimRow(
        @Id String id,
        String no,
        String baseId,
        String baseName,
        String districtCode,
        String officeCode,
        ClaimState state,
        int people,
        int months,
        long totalFen,
        String ruleVersion,
        String submittedBy,
        Instant submittedAt,
        Instant since,
        @Nullable String noticeId,
        @Nullable String batchId,
        @Nullable String originId,
        @Version long version) {

    static ClaimRow of(StipendClaim claim) {
        return new ClaimRow(
                claim.id(),
                claim.no(),
                claim.baseId(),
                claim.baseName(),
                claim.districtCode(),
                claim.officeCode(),
                claim.state(),
                claim.people(),
                claim.months(),
                claim.total().fen(),
                claim.ruleVersion(),
                claim.submittedBy(),
                claim.submittedAt(),
                claim.since(),
                claim.noticeId(),
                claim.batchId(),
                claim.originId(),
                claim.version());
    }

    StipendClaim claim() {
        return new StipendClaim(
                id,
                no,
                baseId,
                baseName,
                districtCode,
                officeCode,
                state,
                people,
                months,
                new Money(totalFen),
                ruleVersion,
                submittedBy,
                submittedAt,
                since,
                noticeId,
                batchId,
                originId,
                version);
    }
}
