package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.SpotCheckMove;
import cn.qicheng.attendance.domain.SpotCheckState;
import cn.qicheng.attendance.domain.SpotSignal;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reason to look at a base's months, and what came of looking. */
@MappedEntity("spot_check")
record SpotCheckRow(
        @Id String id,
        String baseId,
        String baseName,
        String officeCode,
        SpotSignal signalKind,
        String mark,
        String fact,
        LocalDate foundOn,
        SpotCheckState state,
        @Nullable String finding,
        @Nullable String lookedBy,
        @Nullable Instant lookedAt,
        @Version long version) {

    SpotCheckRow looked(String said, String by, Instant at) {
        return new SpotCheckRow(
                id,
                baseId,
                baseName,
                officeCode,
                signalKind,
                mark,
                fact,
                foundOn,
                SpotCheckMove.LOOK.applyTo(state),
                said,
                by,
                at,
                version);
    }
}
