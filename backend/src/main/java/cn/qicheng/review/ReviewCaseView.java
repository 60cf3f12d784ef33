package cn.qicheng.review;

import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Holder;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as its page shows it: the line of the work list, the questions, and every opinion given so far. */
@Serdeable
public record ReviewCaseView(
        String id,
        ReviewCaseLine.Subject subject,
        String kind,
        String title,
        String subtitle,
        ReviewStage stage,
        String state,
        String officeName,
        @Nullable Holder holder,
        Instant since,
        @Nullable LocalDate due,
        boolean dueProvisional,
        @Nullable Integer workingDaysLeft,
        ReviewCaseLine.@Nullable ClockGroup clockGroup,
        List<String> allowedMoves,
        ClauseView basis,
        int round,
        List<Item> items,
        List<Opinion> opinions,
        List<Fact> facts) {

    /**
     * A question. {@code answer} and {@code note} are those of the last opinion; empty while a stage has yet to answer.
     */
    @Serdeable
    public record Item(
            String code,
            String question,
            String fact,
            ReviewAnswer systemAnswer,
            @Nullable ReviewAnswer answer,
            @Nullable String note,
            ClauseView clause) {}

    /** What a reviewer said; never changed afterwards. */
    @Serdeable
    public record Opinion(
            ReviewStage stage,
            int round,
            String by,
            Instant at,
            ReviewOutcome outcome,
            String opinion,
            List<ItemAnswer> answers) {}

    /** An answer as given then, with the fact as it was then. */
    @Serdeable
    public record ItemAnswer(
            String code,
            String question,
            String fact,
            ReviewAnswer answer,
            @Nullable String note) {}
}
