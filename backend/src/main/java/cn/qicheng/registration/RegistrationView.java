package cn.qicheng.registration;

import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Holder;
import cn.qicheng.web.Hop;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A registration with where it is, who has it, since when and what comes next. */
@Serdeable
public record RegistrationView(
        String id,
        String windowId,
        String windowName,
        String positionId,
        String positionTitle,
        String baseId,
        String baseName,
        String state,
        @Nullable String releaseReason,
        Instant takenAt,
        String ticketNo,
        String ruleVersion,
        @Nullable Holder holder,
        Instant since,
        @Nullable LocalDate due,
        boolean dueProvisional,
        List<String> allowedMoves,
        List<Hop> hops,
        @Nullable Review review,
        @Nullable Applicant applicant) {

    /** What the officer answered, as far as it concerns the applicant. */
    @Serdeable
    public record Review(
            String state,
            List<Condition> conditions,
            @Nullable String opinion) {}

    @Serdeable
    public record Condition(
            String code,
            String question,
            @Nullable ReviewAnswer answer,
            @Nullable String note,
            ClauseView clause) {}

    /** The graduate as the base sees a candidate; only there. */
    @Serdeable
    public record Applicant(
            String name,
            @Nullable String school,
            @Nullable String education,
            @Nullable LocalDate graduatedOn,
            @Nullable String phoneMasked) {}
}
