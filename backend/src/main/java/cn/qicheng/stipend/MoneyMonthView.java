package cn.qicheng.stipend;

import cn.qicheng.web.Holder;
import cn.qicheng.web.Hop;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Where is my money" for one month: what it is, who has it since when and until when, what blocks it, and every
 * station.
 *
 * @param stage stable code of the state word
 * @param turn the trainee has to act
 * @param blocked the check that blocks, by the very rule that blocks it
 * @param expected when the money can be expected; null once it is in hand, before its month, and while a check blocks it
 */
@Serdeable
public record MoneyMonthView(
        int month,
        LocalDate from,
        LocalDate to,
        long amountFen,
        String stage,
        String stageLabel,
        @Nullable String sheetId,
        @Nullable String lineId,
        @Nullable String claimNo,
        boolean turn,
        @Nullable Holder holder,
        @Nullable Instant since,
        @Nullable LocalDate due,
        boolean dueProvisional,
        @Nullable CheckView blocked,
        @Nullable ExpectedView expected,
        List<Hop> hops,
        Bridge bridge,
        List<String> allowedMoves) {

    /** How the month's span of the bridge is drawn. */
    @Serdeable
    public enum Bridge {
        RECEIVED,
        TURN,
        OTHERS,
        CURRENT,
        FUTURE,
        ENDED
    }
}
