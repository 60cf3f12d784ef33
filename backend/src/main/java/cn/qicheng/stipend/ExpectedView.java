package cn.qicheng.stipend;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a month's money can be expected.
 *
 * @param basis what the days rest on: what really happened in the district, or the sum of the time limits
 * @param halfOn the day by which half of such months are in hand; null where only limits are known
 * @param mostOn the day by which nine in ten are in hand, or by which the limits end
 * @param half the same in days after the month's end
 * @param most the same in days after the month's end
 * @param cases how many months the figures rest on
 * @param district whose figures they are
 * @param limits the limits that were added up; empty where real figures exist
 */
@Serdeable
public record ExpectedView(
        Basis basis,
        @Nullable LocalDate halfOn,
        LocalDate mostOn,
        @Nullable Integer half,
        @Nullable Integer most,
        long cases,
        String district,
        List<String> limits) {

    @Serdeable
    public enum Basis {
        DISTRICT,
        LIMITS
    }
}
