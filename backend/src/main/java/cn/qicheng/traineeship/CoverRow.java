package cn.qicheng.traineeship;

import cn.qicheng.traineeship.domain.Coverage.Stretch;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An accident insurance that a base named after the signature. Never changed, only voided. */
@MappedEntity("insurance_cover")
record CoverRow(
        @Id String id,
        String agreementId,
        String baseId,
        String insurer,
        String policyNo,
        LocalDate fromOn,
        LocalDate toOn,
        String proofNo,
        String recordedBy,
        Instant recordedAt,
        @Nullable Integer live,
        @Nullable Instant voidedAt,
        @Nullable String voidReason) {

    static final Integer LIVE = 1;

    Stretch days() {
        return new Stretch(fromOn, toOn);
    }
}
