package cn.qicheng.ending;

import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Holder;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way a traineeship was, is or was not ended.
 *
 * @param startedAs GRADUATE, BASE_ADMIN or SYSTEM
 * @param words null where the reader must not see them: what a trainee says of a base is for the bureau
 * @param holder who has to answer a proposal
 * @param inspectionId the inspection of the base that it opened, for the bureau
 */
@Serdeable
public record EndingView(
        String id,
        String agreementId,
        String traineeName,
        String baseName,
        String positionTitle,
        String reason,
        String title,
        String regime,
        ClauseView clause,
        String state,
        String startedAs,
        Instant startedAt,
        LocalDate lastDay,
        @Nullable String words,
        List<ProofView> evidence,
        @Nullable String answer,
        @Nullable Holder holder,
        Instant since,
        List<String> allowedMoves) {

    @Serdeable
    public record ProofView(String label, String words) {}
}
