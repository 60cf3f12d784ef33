package cn.qicheng.stipend.store;

import cn.qicheng.kernel.Ulid;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.ClaimStep;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

@MappedEntity("stipend_claim_step")
record ClaimStepRow(
        @Id String id,
        String claimId,
        int seq,
        ClaimMove move,
        LocalDate onDay,
        Instant at,
        String actorId,
        String note) {

    static ClaimStepRow of(ClaimStep step) {
        return new ClaimStepRow(
                Ulid.next(),
                step.claimId(),
                step.seq(),
                step.move(),
                step.on(),
                step.at(),
                step.actorId(),
                step.note());
    }

    ClaimStep step() {
        return new ClaimStep(claimId, seq, move, onDay, at, actorId, note);
    }
}
