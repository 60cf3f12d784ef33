package cn.qicheng.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One month of a traineeship, counted from the day the agreement was signed (对月), not from the first of a month.
 *
 * <p>Each month is computed from the signing day itself, never from the month before, so that an agreement of 31 August
 * runs to 28 February and back to full months without drifting. Policy: 兰人社发〔2016〕17号 第十六条 (term from signing);
 * that service months are anniversary months is our default, not policy.
 *
 * @param number 1-based
 * @param from first day
 * @param to last day, inclusive
 */
public record ServiceMonth(int number, LocalDate from, LocalDate to) {

    public static ServiceMonth of(LocalDate signedOn, int number) {
        return new ServiceMonth(
                number,
                signedOn.plusMonths(number - 1L),
                signedOn.plusMonths(number).minusDays(1));
    }

    public static List<ServiceMonth> all(LocalDate signedOn, int months) {
        return IntStream.rangeClosed(1, months)
                .mapToObj(number -> of(signedOn, number))
                .toList();
    }

    public boolean endedBefore(LocalDate today) {
        return to.isBefore(today);
    }
}
