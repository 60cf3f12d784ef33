package cn.qicheng.policy;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One version of the traineeship figures. A month is judged by the version in force in that month, and every decision
 * stores {@link #version()}.
 */
public record TraineeshipPolicy(
        String version,
        LocalDate inForceFrom,
        Map<String, PolicyFigure> figures,
        Map<PolicyPoint, Clause> points,
        List<TermTemplate> agreementTerms,
        List<LeaveType> leaveTypes) {

    /** One term of the agreement as the city words it; {@code {base}} and its like are filled per agreement. */
    public record TermTemplate(String heading, String text, PolicyPoint point) {}

    public TraineeshipPolicy {
        figures = Map.copyOf(figures);
        points = Map.copyOf(points);
        agreementTerms = List.copyOf(agreementTerms);
        leaveTypes = List.copyOf(leaveTypes);
    }

    /** Months of a traineeship, from the day the agreement is signed. */
    public int termMonths() {
        return figure("termMonths");
    }

    public int selectionPeriodYears() {
        return figure("selectionPeriodYears");
    }

    /** Calendar days from the intention to the signed agreement. */
    public int signWithinDays() {
        return figure("signWithinDays");
    }

    /** Calendar days after that week until an agreement the trainee has not signed is cancelled by itself. */
    public int unsignedLapsesAfterDays() {
        return figure("unsignedLapsesAfterDays");
    }

    /** What the city pays per trainee and completed service month. */
    public Money stipendPerMonth() {
        return Money.ofYuan(figure("stipendYuanPerMonth"));
    }

    public int maximumStipendMonths() {
        return figure("maximumStipendMonths");
    }

    public int noticeWorkingDays() {
        return figure("noticeWorkingDays");
    }

    public int checkInOpensDaysBeforeEnd() {
        return figure("checkInOpensDaysBeforeEnd");
    }

    public int checkInClosesDaysAfterEnd() {
        return figure("checkInClosesDaysAfterEnd");
    }

    /** Calendar days from the end of a service month to the supervisor's confirmation. */
    public int confirmWithinDays() {
        return figure("confirmWithinDays");
    }

    /** Calendar days from the base being paid to the trainee being paid. */
    public int passOnWithinDays() {
        return figure("passOnWithinDays");
    }

    /** Calendar days from a registration's return to its being handed in again; afterwards the place goes to others. */
    public int mendWithinDays() {
        return figure("mendWithinDays");
    }

    /** How long a place is kept for somebody on a waiting list. */
    public int waitingOfferHours() {
        return figure("waitingOfferHours");
    }

    /** At how many posts of one window a person may wait. */
    public int waitingPostsPerPerson() {
        return figure("waitingPostsPerPerson");
    }

    /** How long before an opening ready packs are judged. */
    public int readyPackHoursBefore() {
        return figure("readyPackHoursBefore");
    }

    /** Over how many seconds after the opening people are let in, unless the window says otherwise; 0 is all at once. */
    public int arrivalSpreadSeconds() {
        return figure("arrivalSpreadSeconds");
    }

    /** How long people arrive for a draw. */
    public int drawSeconds() {
        return figure("drawSeconds");
    }

    /** Whether a park, too, must be a legal person of its own to be a base. */
    public boolean parkMustBeLegalPerson() {
        return yes("parkMustBeLegalPerson");
    }

    /** For how many days at most a mentor may name a stand-in, first and last day included. */
    public int standInDaysAtMost() {
        return figure("standInDaysAtMost");
    }

    /** Calendar days of a trainee's silence after which the office asks. */
    public int silentAfterDays() {
        return figure("silentAfterDays");
    }

    /** Calendar days from a demand to its money. */
    public int repayWithinDays() {
        return figure("repayWithinDays");
    }

    /** Working days from an objection to its answer. */
    public int objectionWorkingDays() {
        return figure("objectionWorkingDays");
    }

    /** Calendar days of notice with which a trainee may leave for reasons of their own. */
    public int leaveNoticeDays() {
        return figure("leaveNoticeDays");
    }

    /** Whether so many days of a month that was not served to its end earn the whole month; by our default none do. */
    public boolean partMonthCounts(long servedDays) {
        var from = figure("partMonthCountsFromDays");
        return from > 0 && servedDays >= from;
    }

    /** Working days in which the bureau finds out why a trainee had to leave at once. */
    public int inspectionWorkingDays() {
        return figure("inspectionWorkingDays");
    }

    /** Calendar days after the last day in which the base appraises; afterwards the certificate is given without it. */
    public int appraiseWithinDays() {
        return figure("appraiseWithinDays");
    }

    /** How long the contract of somebody kept on runs at least. */
    public int retainedContractYears() {
        return figure("retainedContractYears");
    }

    /** Working days after the mentor's time until the district is asked to confirm a month. */
    public int escalateWorkingDays() {
        return figure("escalateWorkingDays");
    }

    /** Working days in which a trainee may object to what was entered for a month, and appeal against the answer. */
    public int sheetObjectWorkingDays() {
        return figure("sheetObjectWorkingDays");
    }

    /** Working days in which a base answers such an objection. */
    public int sheetAnswerWorkingDays() {
        return figure("sheetAnswerWorkingDays");
    }

    /** More absent days than these in a month are pointed out to whoever reviews the claim. */
    public int absentDaysWarnedBeyond() {
        return figure("absentDaysWarnedBeyond");
    }

    /** More absent days than these and the month earns no stipend; 31 never blocks. */
    public int absentDaysBlockedBeyond() {
        return figure("absentDaysBlockedBeyond");
    }

    /** Whether a month without insurance is refused (1) or only pointed out (0). */
    public boolean insuranceGapBlocks() {
        return yes("insuranceGapBlocks");
    }

    /** Working days in which the bureau answers a safety complaint. */
    public int safetyAnswerWorkingDays() {
        return figure("safetyAnswerWorkingDays");
    }

    /** The same where somebody may be hurt. */
    public int safetyDangerWorkingDays() {
        return figure("safetyDangerWorkingDays");
    }

    /** Working days for the written review of a unit's papers. */
    public int materialReviewWorkingDays() {
        return figure("materialReviewWorkingDays");
    }

    /** Working days for the assessment of a unit's place. */
    public int siteAssessmentWorkingDays() {
        return figure("siteAssessmentWorkingDays");
    }

    /** Working days within which a unit mends what was sent back. */
    public int accreditationMendWorkingDays() {
        return figure("accreditationMendWorkingDays");
    }

    /** By which day of June and December an application must be ready for the batch. */
    public int batchReadyByDay() {
        return figure("batchReadyByDay");
    }

    /** The month with whose first day the season of declaring posts begins. */
    public int postSeasonFirstMonth() {
        return figure("postSeasonFirstMonth");
    }

    /** The month with whose last day it ends. */
    public int postSeasonLastMonth() {
        return figure("postSeasonLastMonth");
    }

    public int reviewWorkingDays() {
        return figure("reviewWorkingDays");
    }

    public Clause clause(PolicyPoint point) {
        return points.getOrDefault(point, OUR_DEFAULT);
    }

    /** What stands in place of an article where no document decides. */
    public static final Clause OUR_DEFAULT = new Clause("系统缺省", "");

    public List<PolicyFigure> allFigures() {
        return figures.values().stream()
                .sorted(java.util.Comparator.comparing(PolicyFigure::key))
                .toList();
    }

    private boolean yes(String key) {
        return switch (figure(key)) {
            case 0 -> false;
            case 1 -> true;
            default -> throw new IllegalStateException(key + " is 0 (no) or 1 (yes)");
        };
    }

    private int figure(String key) {
        var figure = figures.get(key);
        if (figure == null) {
            throw new IllegalStateException("policy data lacks the figure " + key);
        }
        return figure.value();
    }
}
