package cn.qicheng.traineeship;

import cn.qicheng.review.ReturnedView;
import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Holder;
import cn.qicheng.web.Hop;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as the trainee, the base and the bureau read it. Names are those in the signed text.
 *
 * @param lapsesAfter the last day on which the trainee can sign, as long as they have not
 */
@Serdeable
public record AgreementView(
        String id,
        String no,
        String state,
        PersonView trainee,
        BaseView base,
        String positionTitle,
        PersonView mentor,
        LocalDate intentionOn,
        LocalDate signDueOn,
        int termMonths,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        long stipendPerMonthFen,
        long livingAllowanceFen,
        List<TermView> terms,
        String contentHash,
        @Nullable Instant traineeSignedAt,
        @Nullable Instant baseSignedAt,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate filedOn,
        @Nullable InsuranceView insurance,
        @Nullable Holder holder,
        Instant since,
        @Nullable LocalDate due,
        boolean dueProvisional,
        List<String> allowedMoves,
        List<Hop> hops,
        @Nullable ReturnedView returned,
        @Nullable LocalDate lapsesAfter,
        @Nullable String cancelReason,
        @Nullable EarlyEndView early) {

    /**
     * How it ended before its time.
     *
     * @param endedOn the last day that counted
     */
    @Serdeable
    public record EarlyEndView(LocalDate endedOn, String reason, String title, ClauseView clause) {}

    @Serdeable
    public record PersonView(String personId, String name) {}

    @Serdeable
    public record BaseView(String id, String name) {}

    @Serdeable
    public record TermView(String heading, String text, ClauseView clause) {}

    @Serdeable
    public record InsuranceView(String insurer, String policyNo, LocalDate from, LocalDate to) {}
}
