package cn.qicheng.stipend;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The budgets, what they have become, and what comes next.
 *
 * @param years latest first
 * @param warnings what somebody should do something about, as sentences
 */
@Serdeable
public record BudgetView(List<Year> years, Forecast forecast, List<String> warnings, int currentYear, Instant asOf) {

    /**
     * @param budgetFen null while nobody has entered it
     * @param leftFen what of it is not approved for anybody; below zero when too much was
     * @param history every figure that was given, latest first
     */
    @Serdeable
    public record Year(
            int year,
            @Nullable Long budgetFen,
            long committedFen,
            long orderedFen,
            long paidFen,
            @Nullable Long leftFen,
            List<Figure> history) {}

    @Serdeable
    public record Figure(
            int seq,
            long amountFen,
            String documentRef,
            String reason,
            LocalDate decidedOn,
            String keptBy,
            Instant keptAt) {}

    /**
     * What the next runs will need.
     *
     * @param ready filed: can be drawn up now
     * @param onTheWay approved, on notice or waiting for its filing: comes without anybody's decision
     * @param inReview claimed and not yet approved
     */
    @Serdeable
    public record Forecast(Pile ready, Pile onTheWay, Pile inReview) {}

    @Serdeable
    public record Pile(long claims, long months, long amountFen) {}
}
