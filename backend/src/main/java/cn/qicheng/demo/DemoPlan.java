package cn.qicheng.demo;

import cn.qicheng.demo.Deed.MonthOf;
import cn.qicheng.demo.Deed.Verdict;
import cn.qicheng.kernel.BusinessCalendar;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.ServiceMonth;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lays {@link DemoScript} out in days: what each life needs to be where it is today, every step with the time an office
 * takes for it. What would come today or later is left to whoever plays the demonstration.
 *
 * <p>The same arrival day gives the same acts in the same order; that is what lets a story go on that was cut short.
 */
final class DemoPlan {

    /** When somebody does something. */
    record Act(Instant at, Deed deed) {}

    /** Posts of the story are on offer again in a window of its own for so long. */
    private static final int WINDOW_DAYS = 80;

    /** When the windows that are of this season opened. */
    static final int SEASON_OPENED_WORKING_DAYS_AGO = 7;

    private static final String LATE_WINDOW = "七里河区补报名";
    static final String CHENGGUAN_WINDOW = "城关区冬季见习报名";
    private static final int SEASON_LASTS_DAYS = 25;

    private static final LocalTime MORNING = LocalTime.of(8, 40);
    private static final Duration OPENING_TO_FIRST = Duration.ofMinutes(30);
    private static final Duration WORKING_DAY = Duration.ofHours(8);

    private static final int TERM_MONTHS = 6;

    private final LocalDate arrival;
    private final BusinessCalendar calendar;
    private final Map<LocalDate, List<Deed>> days = new TreeMap<>();
    private final Map<LocalDate, List<List<MonthOf>>> claims = new TreeMap<>();
    private final List<LocalDate> windowStarts = new ArrayList<>();

    private DemoPlan(LocalDate arrival, BusinessCalendar calendar) {
        this.arrival = arrival;
        this.calendar = calendar;
    }

    static LocalDate beginning(LocalDate arrival) {
        return arrival.minusMonths(DemoScript.BEGINS_MONTHS_AGO).minusDays(DemoScript.BEGINS_DAYS_MORE);
    }

    static List<Act> of(Collection<DemoLife> lives, LocalDate arrival, BusinessCalendar calendar) {
        var plan = new DemoPlan(arrival, calendar);
        plan.windows();
        lives.forEach(plan::live);
        plan.claimMonths(lives);
        plan.handClaimsOn();
        return plan.acts();
    }

    private void windows() {
        var season = workingDaysAgo(SEASON_OPENED_WORKING_DAYS_AGO);
        for (var opens = beginning(arrival).plusDays(3); opens.isBefore(season); opens = opens.plusDays(WINDOW_DAYS)) {
            var closes = earlier(opens.plusDays(WINDOW_DAYS - 1L), season.minusDays(1));
            windowStarts.add(opens);
            on(opens, new Deed.OpenWindow(nameOfWindow(opens), "", closes));
        }
        on(
                season,
                new Deed.OpenWindow(
                        CHENGGUAN_WINDOW, DemoBase.SOFTWARE.district(), arrival.plusDays(SEASON_LASTS_DAYS)));
        on(season, new Deed.OpenWindow(LATE_WINDOW, DemoBase.MACHINES.district(), arrival.minusDays(1)));
    }

    private String windowOf(DemoLife life, LocalDate day) {
        if (!day.isBefore(workingDaysAgo(SEASON_OPENED_WORKING_DAYS_AGO))) {
            return life.base().district().equals(DemoBase.SOFTWARE.district()) ? CHENGGUAN_WINDOW : LATE_WINDOW;
        }
        return nameOfWindow(windowStarts.stream()
                .filter(opens -> !opens.isAfter(day))
                .reduce((one, later) -> later)
                .orElseThrow());
    }

    private static String nameOfWindow(LocalDate opens) {
        return "%d年%d月见习报名".formatted(opens.getYear(), opens.getMonthValue());
    }

    private void live(DemoLife life) {
        var standing = life.standing();
        if (standing == null) {
            serve(life, signedOn(life));
        } else {
            apply(life, standing);
        }
    }

    private LocalDate signedOn(DemoLife life) {
        return arrival.minusDays(life.dayOfMonth() - 1L).minusMonths(life.month() - 1L);
    }

    /** From the registration to the last month that is over. */
    private void serve(DemoLife life, LocalDate signedOn) {
        register(life, workingDaysBefore(signedOn, 4));
        on(workingDaysBefore(signedOn, 3), new Deed.Judge(life, Verdict.PASS));
        on(workingDaysBefore(signedOn, 1), new Deed.Admit(life));
        on(signedOn, new Deed.SignAsTrainee(life));
        on(signedOn, new Deed.SignAsBase(life));
        on(workingDaysAfter(signedOn, 2), new Deed.PutOnFile(life));
        for (var number : life.endedMonths()) {
            if (number <= TERM_MONTHS) {
                checkInAndConfirm(life, number, ServiceMonth.of(signedOn, number));
            }
        }
        var ending = life.ending();
        if (ending != null) {
            on(workingDaysAgo(life.endedWorkingDaysAgo()), new Deed.EndEarly(life, ending));
        }
        on(ServiceMonth.of(signedOn, TERM_MONTHS).to().plusDays(1), new Deed.DayBreaks());
    }

    private void checkInAndConfirm(DemoLife life, int number, ServiceMonth month) {
        var sheet = new MonthOf(life, number);
        var odd = life.oddOf(number);
        on(month.to().plusDays(odd.checkedInDaysAfterEnd()), new Deed.CheckIn(sheet, odd.note()));
        if (life.confirms(number)) {
            on(confirmedOn(month, odd), new Deed.Confirm(sheet, odd));
        }
    }

    private static LocalDate confirmedOn(ServiceMonth month, DemoLife.Odd odd) {
        return month.to().plusDays(1L + odd.checkedInDaysAfterEnd());
    }

    private void apply(DemoLife life, DemoLife.Standing standing) {
        switch (standing) {
            case WAITS_FOR_THE_DISTRICT -> register(life, workingDaysAgo(1));
            case HAS_TO_MEND -> {
                register(life, workingDaysAgo(3));
                on(workingDaysAgo(2), new Deed.Judge(life, Verdict.RETURN));
            }
            case REFUSED -> {
                register(life, workingDaysAgo(6));
                on(workingDaysAgo(5), new Deed.Judge(life, Verdict.REJECT));
            }
            case WITHDREW -> {
                register(life, workingDaysAgo(4));
                on(workingDaysAgo(2), new Deed.Withdraw(life));
            }
            case WAITS_FOR_THE_BASE -> passed(life);
            case NOT_TAKEN -> {
                passed(life);
                on(workingDaysAgo(3), new Deed.Decline(life));
            }
            case HAS_TO_SIGN -> {
                passed(life);
                on(workingDaysAgo(3), new Deed.Admit(life));
            }
            case WAITS_FOR_THE_BASES_SIGNATURE -> {
                passed(life);
                on(workingDaysAgo(3), new Deed.Admit(life));
                on(workingDaysAgo(2), new Deed.SignAsTrainee(life));
            }
            case WAITS_FOR_FILING -> {
                passed(life);
                on(workingDaysAgo(3), new Deed.Admit(life));
                on(workingDaysAgo(2), new Deed.SignAsTrainee(life));
                on(workingDaysAgo(1), new Deed.SignAsBase(life));
            }
        }
    }

    private void passed(DemoLife life) {
        register(life, workingDaysAgo(6));
        on(workingDaysAgo(5), new Deed.Judge(life, Verdict.PASS));
    }

    private void register(DemoLife life, LocalDate day) {
        on(day, new Deed.Register(life, windowOf(life, day)));
    }

    /** Puts the months of one base that are claimed on one day into one claim, but for those that fare differently. */
    private void claimMonths(Collection<DemoLife> lives) {
        var together = new LinkedHashMap<String, List<MonthOf>>();
        var dayOf = new LinkedHashMap<String, LocalDate>();
        for (var life : lives) {
            for (var number : life.endedMonths()) {
                var claimedOn = claimedOn(life, number);
                if (claimedOn != null) {
                    var apart = life.stageOf(number) == ClaimStage.BANK_RETURNED;
                    var key = "%s %s %s".formatted(life.base(), claimedOn, apart);
                    dayOf.put(key, claimedOn);
                    together.computeIfAbsent(key, _ -> new ArrayList<>()).add(new MonthOf(life, number));
                }
            }
        }
        together.forEach((key, months) ->
                claims.computeIfAbsent(dayOf.get(key), _ -> new ArrayList<>()).add(months));
    }

    /** A named stage says when; other months go with the first round after their confirmation. */
    private @Nullable LocalDate claimedOn(DemoLife life, int number) {
        if (life.standing() != null || number > TERM_MONTHS || !life.claims(number)) {
            return null;
        }
        var earliest = workingDaysAfter(confirmedOn(ServiceMonth.of(signedOn(life), number), life.oddOf(number)), 1);
        var stage = life.stageOf(number);
        if (stage != null) {
            return later(workingDaysAgo(stage.claimedWorkingDaysAgo()), earliest);
        }
        var round = ClaimStage.LAST_ROUND;
        if (workingDaysAgo(round).isBefore(earliest)) {
            return null;
        }
        while (!workingDaysAgo(round + ClaimStage.BETWEEN_ROUNDS).isBefore(earliest)) {
            round += ClaimStage.BETWEEN_ROUNDS;
        }
        return workingDaysAgo(round);
    }

    /** Claims of one day go through the offices together. */
    private void handClaimsOn() {
        claims.forEach((day, ofTheDay) -> {
            var through = new ArrayList<MonthOf>();
            for (var claim : ofTheDay) {
                var first = claim.getFirst();
                on(day, new Deed.Claim(claim));
                if (stageOf(first) == ClaimStage.SENT_BACK) {
                    on(workingDaysAfter(day, 1), new Deed.LookFirst(first, Verdict.RETURN));
                } else {
                    on(workingDaysAfter(day, 1), new Deed.LookFirst(first, Verdict.PASS));
                    on(workingDaysAfter(day, 2), new Deed.LookAgain(first));
                    through.add(first);
                }
            }
            if (!through.isEmpty()) {
                pay(day, through);
            }
            ofTheDay.stream()
                    .filter(claim -> through.contains(claim.getFirst()))
                    .forEach(claim -> receive(day, claim));
        });
    }

    private void pay(LocalDate day, List<MonthOf> together) {
        on(workingDaysAfter(day, 3), new Deed.Publish(together));
        on(workingDaysAfter(day, 9), new Deed.DayBreaks());
        on(workingDaysAfter(day, 10), new Deed.FileWithFinance(together));
        on(workingDaysAfter(day, 11), new Deed.DrawUp(together));
        on(workingDaysAfter(day, 12), new Deed.SendToBank(together.getFirst()));
        var failed = together.stream()
                .filter(claim -> stageOf(claim) == ClaimStage.BANK_RETURNED)
                .toList();
        on(workingDaysAfter(day, 13), new Deed.BankAnswers(together.getFirst(), failed));
    }

    private void receive(LocalDate day, List<MonthOf> claim) {
        if (stageOf(claim.getFirst()) == ClaimStage.BANK_RETURNED) {
            return;
        }
        on(workingDaysAfter(day, 15), new Deed.PassOn(claim.getFirst()));
        claim.forEach(month ->
                on(workingDaysAfter(day, 16), new Deed.TellReceipt(month, stageOf(month) != ClaimStage.NOT_RECEIVED)));
    }

    private static @Nullable ClaimStage stageOf(MonthOf month) {
        return month.life().stageOf(month.number());
    }

    private void on(LocalDate day, Deed deed) {
        if (day.isBefore(arrival)) {
            var today = days.computeIfAbsent(day, _ -> new ArrayList<>());
            if (!(deed instanceof Deed.DayBreaks && today.contains(deed))) {
                today.add(deed);
            }
        }
    }

    /** A day's jobs run first and its windows open at nine; the rest is spread over the day. */
    private List<Act> acts() {
        var acts = new ArrayList<Act>();
        days.forEach((day, deeds) -> {
            var sorted = deeds.stream()
                    .sorted(Comparator.comparingInt(DemoPlan::turn))
                    .toList();
            var first = sorted.stream().filter(deed -> turn(deed) < 2).count();
            var morning = day.atTime(MORNING).atZone(ChinaTime.ZONE).toInstant();
            var gap = WORKING_DAY.dividedBy(sorted.size());
            for (var at = 0; at < sorted.size(); at++) {
                var moment =
                        at < first ? morning : morning.plus(OPENING_TO_FIRST).plus(gap.multipliedBy(at - first));
                acts.add(new Act(moment, sorted.get(at)));
            }
        });
        return List.copyOf(acts);
    }

    private static int turn(Deed deed) {
        return switch (deed) {
            case Deed.DayBreaks _ -> 0;
            case Deed.OpenWindow _ -> 1;
            default -> 2;
        };
    }

    private LocalDate workingDaysAgo(int days) {
        return workingDaysBefore(arrival, days);
    }

    private LocalDate workingDaysBefore(LocalDate day, int days) {
        var found = day;
        for (var left = days; left > 0; ) {
            found = found.minusDays(1);
            if (calendar.isWorkingDay(found)) {
                left--;
            }
        }
        return found;
    }

    private LocalDate workingDaysAfter(LocalDate day, int days) {
        return calendar.deadline(day, days).day();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
