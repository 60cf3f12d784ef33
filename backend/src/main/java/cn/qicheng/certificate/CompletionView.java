package cn.qicheng.certificate;

import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A served term and what came of it, for the trainee, the base, the mentor and the offices. */
@Serdeable
public record CompletionView(
        String agreementId,
        String traineeName,
        String baseName,
        String positionTitle,
        @Nullable LocalDate startsOn,
        LocalDate endsOn,
        String state,
        LocalDate due,
        Instant since,
        @Nullable AppraisalView appraisal,
        @Nullable RetentionView retention,
        @Nullable CertificateView certificate,
        List<String> allowedMoves,
        ClauseView appraisalClause,
        ClauseView retentionClause) {

    @Serdeable
    public record AppraisalView(
            Grade attitude, Grade skill, Grade discipline, Grade overall, String words, String by, Instant at) {}

    /** @param counts whether it counts towards the base's share of people kept on: contract long enough */
    @Serdeable
    public record RetentionView(
            boolean retained,
            @Nullable LocalDate contractFrom,
            @Nullable LocalDate contractUntil,
            boolean counts) {}

    @Serdeable
    public record CertificateView(
            String no,
            LocalDate issuedOn,
            String contentHash,
            @Nullable String revokedReason) {}
}
