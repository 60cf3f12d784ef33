package cn.qicheng.traineeship;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sheets and stipends need to know of an agreement.
 *
 * @param names the trainee's and the mentor's, as signed
 * @param signedOn null until both have signed
 * @param filedOn null until the bureau has put it on file
 * @param insured first and last day of the accident insurance; empty until the base has named it
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
        int termMonths,
        long livingAllowanceFen,
        List<LocalDate> insured) {

    public record Names(String trainee, String mentor) {}

    public TraineeshipFacts {
        insured = List.copyOf(insured);
    }
}
