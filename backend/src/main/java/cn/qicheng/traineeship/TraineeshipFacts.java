package cn.qicheng.traineeship;

import cn.qicheng.kernel.ServiceMonth;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What sheets and stipends need to know of an agreement.
 *
 * @param names the trainee's as signed, and the present mentor's
 * @param signedOn null until both have signed
 * @param filedOn null until the bureau has put it on file
 * @param endedOn the last day that counts of one that ended before its time; null for every other
 * @param running whether both are bound and it is not over
 * @param covers days of accident insurance, stretches that meet made one, in the order of time
 */
public record TraineeshipFacts(
        String agreementId,
        String no,
        String personId,
        String baseId,
        String baseName,
        String positionTitle,
        String mentorPersonId,
        Names names,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate endedOn,
        boolean running,
        int termMonths,
        long livingAllowanceFen,
        List<Cover> covers) {

    public record Names(String trainee, String mentor) {}

    /** Returns the last day of the whole term, whether it was reached or not; null until both have signed. */
    public @Nullable LocalDate endsOn() {
        return signedOn == null ? null : signedOn.plusMonths(termMonths).minusDays(1);
    }

    public TraineeshipFacts {
        covers = List.copyOf(covers);
    }

    /** Days that insurance covers, both inclusive. */
    public record Cover(LocalDate from, LocalDate to) {}

    /** Returns the insurance that matters for a month: what covers its first day, otherwise what touches it, if anything does. */
    public Optional<Cover> coverOf(ServiceMonth month) {
        return covers.stream()
                .filter(cover ->
                        !cover.from().isAfter(month.to()) && !cover.to().isBefore(month.from()))
                .findFirst()
                .or(() -> covers.stream().reduce((earlier, later) -> later));
    }
}
