package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.policy.TraineeshipPolicy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the policy may look at when it decides one trainee's stipend for one service month.
 *
 * @param policy the version in force in that month
 */
public record StipendCase(
        ServiceMonth month,
        LocalDate today,
        Agreement agreement,
        Attendance attendance,
        Base base,
        List<YearWage> wages,
        Past past,
        TraineeshipPolicy policy) {

    /**
     * @param filedOn the day the bureau put it on file; null before
     * @param endedOn the last day that counts of one that ended before its time; null for every other
     */
    public record Agreement(
            LocalDate signedOn,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate endedOn,
            int termMonths,
            Money livingAllowance,
            @Nullable LocalDate insuredFrom,
            @Nullable LocalDate insuredTo) {

        LocalDate endsOn() {
            return signedOn.plusMonths(termMonths).minusDays(1);
        }
    }

    /**
     * @param absentDays that count: without leave, or with more leave than its type allows
     * @param inWords what was entered for the month
     * @param objected the trainee objects to it and that is not settled
     */
    public record Attendance(boolean checkedIn, boolean confirmed, int absentDays, String inWords, boolean objected) {}

    /** @param accredited whether the base holds its accreditation today */
    public record Base(LocalDate accreditedOn, boolean accredited) {}

    /**
     * What is known of the person and the base beside this month.
     *
     * @param claimedAlready this month, or one of another agreement over the same days, is in another claim
     * @param monthsElsewhere months of the person's other agreements that are claimed
     * @param restricted why the base or the person may not claim for the time being; null when they may
     */
    public record Past(
            boolean claimedAlready,
            int monthsElsewhere,
            @Nullable String restricted) {}

    /** The minimum wage of a year that the month touches; null while the bureau has not entered it. */
    public record YearWage(int year, @Nullable Money wage) {}

    public StipendCase {
        wages = List.copyOf(wages);
    }

    /** Returns the years a month touches: two for one that runs over New Year. */
    public static List<Integer> yearsOf(ServiceMonth month) {
        var first = month.from().getYear();
        var last = month.to().getYear();
        return first == last ? List.of(first) : List.of(first, last);
    }

    /**
     * Whether the whole month was served, or enough of it to count. A month that was cut short is measured against the month
     * it should have been.
     */
    boolean served() {
        var endedOn = agreement.endedOn();
        var whole = ServiceMonth.of(agreement.signedOn(), month.number());
        return endedOn == null
                || !whole.to().isAfter(endedOn)
                || policy.partMonthCounts(ChronoUnit.DAYS.between(whole.from(), endedOn) + 1);
    }

    Money monthly() {
        return policy.stipendPerMonth().plus(agreement.livingAllowance());
    }

    /** Returns the inputs as they are stored beside the outcome, so that an old ruling can be followed by hand. */
    public Map<String, Object> inputs() {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("month", month.number());
        inputs.put("from", month.from().toString());
        inputs.put("to", month.to().toString());
        inputs.put("today", today.toString());
        inputs.put("signedOn", agreement.signedOn().toString());
        inputs.put("filedOn", String.valueOf(agreement.filedOn()));
        inputs.put("endedOn", String.valueOf(agreement.endedOn()));
        inputs.put("termMonths", agreement.termMonths());
        inputs.put("livingAllowanceFen", agreement.livingAllowance().fen());
        inputs.put("insuredFrom", String.valueOf(agreement.insuredFrom()));
        inputs.put("insuredTo", String.valueOf(agreement.insuredTo()));
        inputs.put("checkedIn", attendance.checkedIn());
        inputs.put("confirmed", attendance.confirmed());
        inputs.put("absentDays", attendance.absentDays());
        inputs.put("objected", attendance.objected());
        inputs.put("accreditedOn", base.accreditedOn().toString());
        inputs.put("accredited", base.accredited());
        inputs.put("claimedAlready", past.claimedAlready());
        inputs.put("monthsElsewhere", past.monthsElsewhere());
        inputs.put("restricted", String.valueOf(past.restricted()));
        inputs.put("stipendFen", policy.stipendPerMonth().fen());
        inputs.put("wages", wages.stream().map(StipendCase::shown).toList());
        return inputs;
    }

    private static String shown(YearWage year) {
        return year.year() + ":" + (year.wage() == null ? "-" : year.wage().fen());
    }
}
