package cn.qicheng.traineebase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a base was accredited. The city approves in two batches a year, in June and December (17号 第十一条); that a batch
 * counts from the last day of its month is our default.
 */
final class AccreditationDay {

    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern PLAIN_DAY = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern BATCH = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})月?(?:批次?)?");

    /** Returns the day of the last batch before today. */
    static LocalDate lastBatchBefore(LocalDate today) {
        var june = YearMonth.of(today.getYear(), Month.JUNE).atEndOfMonth();
        return june.isBefore(today)
                ? june
                : YearMonth.of(today.getYear() - 1, Month.DECEMBER).atEndOfMonth();
    }

    static boolean inBatchMonth(LocalDate day) {
        return day.getMonth() == Month.JUNE || day.getMonth() == Month.DECEMBER;
    }

    /** Reads a day or a batch (2026年6月) as offices write them. */
    static Optional<LocalDate> read(String written) {
        var text = written.replace(" ", "");
        try {
            for (var pattern : new Pattern[] {DAY, PLAIN_DAY}) {
                var day = pattern.matcher(text);
                if (day.matches()) {
                    return Optional.of(LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3))));
                }
            }
            var batch = BATCH.matcher(text);
            return batch.matches()
                    ? Optional.of(YearMonth.of(number(batch.group(1)), number(batch.group(2)))
                            .atEndOfMonth())
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private AccreditationDay() {}
}
