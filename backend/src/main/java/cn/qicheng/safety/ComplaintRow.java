package cn.qicheng.safety;

import cn.qicheng.safety.domain.SafetyKind;
import cn.qicheng.safety.domain.SafetyMove;
import cn.qicheng.safety.domain.SafetyState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@MappedEntity("safety_complaint")
record ComplaintRow(
        @Id String id,
        String no,
        String agreementId,
        String personId,
        String baseId,
        String baseName,
        String officeCode,
        SafetyKind kind,
        boolean danger,
        boolean confidential,
        String words,
        SafetyState state,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable String takenBy,
        Instant lodgedAt,
        @Nullable Instant closedAt,
        LocalDate dueOn,
        boolean dueProvisional,
        Instant since,
        @Version long version) {

    ComplaintRow takenUp(String by, Instant at) {
        return with(SafetyMove.TAKE_UP, null, null, by, null, at);
    }

    ComplaintRow closed(String said, String by, Instant at) {
        return with(SafetyMove.CLOSE, said, by, takenBy, at, at);
    }

    ComplaintRow withdrawn(Instant at) {
        return with(SafetyMove.WITHDRAW, null, null, null, at, at);
    }

    private ComplaintRow with(
            SafetyMove move,
            @Nullable String said,
            @Nullable String saidBy,
            @Nullable String taken,
            @Nullable Instant closed,
            Instant at) {
        return new ComplaintRow(
                id,
                no,
                agreementId,
                personId,
                baseId,
                baseName,
                officeCode,
                kind,
                danger,
                confidential,
                words,
                move.applyTo(state),
                said,
                saidBy,
                taken,
                lodgedAt,
                closed,
                dueOn,
                dueProvisional,
                at,
                version);
    }
}
