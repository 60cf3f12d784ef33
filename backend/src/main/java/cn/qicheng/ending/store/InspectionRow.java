package cn.qicheng.ending.store;

import cn.qicheng.ending.domain.BaseInspection;
import cn.qicheng.ending.domain.InspectionState;
import cn.qicheng.traineeship.EndingReason;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@MappedEntity("base_inspection")
record InspectionRow(
        @Id String id,
        String endingId,
        String agreementId,
        String baseId,
        String office,
        EndingReason reason,
        boolean alarm,
        LocalDate dueOn,
        InspectionState state,
        @Nullable String foundBy,
        @Nullable String finding,
        Instant openedAt,
        Instant since,
        @Version long version) {

    static InspectionRow of(BaseInspection inspection) {
        var found = inspection.finding();
        return new InspectionRow(
                inspection.id(),
                inspection.endingId(),
                inspection.agreementId(),
                inspection.baseId(),
                inspection.office(),
                inspection.reason(),
                inspection.alarm(),
                inspection.dueOn(),
                inspection.state(),
                found == null ? null : found.byPersonId(),
                found == null ? null : found.words(),
                inspection.openedAt(),
                inspection.since(),
                inspection.version());
    }

    BaseInspection inspection() {
        return new BaseInspection(
                id,
                endingId,
                agreementId,
                baseId,
                office,
                reason,
                alarm,
                dueOn,
                state,
                foundBy == null || finding == null ? null : new BaseInspection.Finding(foundBy, finding),
                openedAt,
                since,
                version);
    }
}
