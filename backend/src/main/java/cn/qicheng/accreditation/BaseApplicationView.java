package cn.qicheng.accreditation;

import cn.qicheng.accreditation.domain.BaseApplicationState;
import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.review.ReviewOutcome;
import cn.qicheng.traineebase.OrgType;
import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Holder;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as its page shows it, to the unit and to the offices. To the offices the phone is masked.
 *
 * @param due the present office's or, where it was sent back, the unit's last day
 * @param editable codes of the items the unit may change now; all of them in a draft
 * @param readyBy when every office is done at the latest, each taking its whole term
 * @param heading the batch this leads to then
 */
@Serdeable
public record BaseApplicationView(
        String id,
        String no,
        BaseApplicationState state,
        String stateName,
        @Nullable Holder holder,
        Instant since,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate due,
        boolean dueProvisional,
        @Nullable Integer workingDaysLeft,
        UnitView unit,
        List<PaperView> papers,
        List<ConditionView> conditions,
        List<AspectView> aspects,
        List<String> editable,
        List<NamedItem> named,
        List<OpinionView> opinions,
        List<String> allowedMoves,
        @Nullable LocalDate readyBy,
        @Nullable AccreditationBatchView heading,
        @Nullable String batchName,
        @Nullable String baseId,
        @Nullable String plaqueNo,
        String endReason,
        @Nullable LapsedMeasures lapsed) {

    @Serdeable
    public record UnitView(
            String name,
            String creditCode,
            @Nullable OrgType orgType,
            String districtCode,
            String districtName,
            String officeName,
            int headcount,
            @Nullable Boolean legalPerson,
            String address,
            String contactName,
            String contactPhone) {}

    @Serdeable
    public record PaperView(String code, String label, boolean described, String reference, String statement) {}

    @Serdeable
    public record ConditionView(String code, String question, ReviewAnswer answer, String fact, ClauseView clause) {}

    /** An aspect of the place, with what the unit said it has improved. */
    @Serdeable
    public record AspectView(String code, String label, String improved) {}

    /** What the last opinion named as missing, in the reviewer's words. */
    @Serdeable
    public record NamedItem(
            String code, String question, @Nullable String note, ClauseView clause) {}

    @Serdeable
    public record OpinionView(String step, Instant at, ReviewOutcome outcome, String opinion) {}
}
