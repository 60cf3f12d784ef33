package cn.qicheng.stipend;

import cn.qicheng.district.District;
import cn.qicheng.kernel.BusinessCalendar;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.stipend.ExpectedView.Basis;
import cn.qicheng.stipend.domain.ClaimState;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says when money can be expected: by what really happened in the district, and only where too little has happened by the
 * limits that are left, which it names. What has no limit (the claim, the filing, the bank) is not guessed.
 */
@Singleton
class ExpectedHands {

    private final HandTimesBoard times;
    private final PolicyBook policy;

    ExpectedHands(HandTimesBoard times, PolicyBook policy) {
        this.times = times;
        this.policy = policy;
    }

    /**
     * Returns when a month's money can be expected.
     *
     * @param state of its claim; null before it is claimed
     */
    ExpectedView of(District district, LocalDate monthEnd, @Nullable ClaimState state, LocalDate today) {
        return times.times()
                .of(district.code())
                .map(spread -> new ExpectedView(
                        Basis.DISTRICT,
                        monthEnd.plusDays(spread.half()),
                        monthEnd.plusDays(spread.most()),
                        spread.half(),
                        spread.most(),
                        spread.cases(),
                        district.name(),
                        List.of()))
                .orElseGet(() -> byLimits(district.name(), monthEnd, state, today));
    }

    /** Adds up, from today or the month's end, what the offices that are still to come may take. */
    private ExpectedView byLimits(String district, LocalDate monthEnd, @Nullable ClaimState state, LocalDate today) {
        var figures = policy.traineeship(monthEnd);
        var day = monthEnd.isAfter(today) ? monthEnd : today;
        var limits = new ArrayList<String>();
        var reached = Optional.ofNullable(state).map(ExpectedHands::station).orElse(0);
        if (reached < 1) {
            day = day.plusDays(figures.confirmWithinDays());
            limits.add("带教确认 %d 天".formatted(figures.confirmWithinDays()));
        }
        var working = 0;
        if (reached <= 1) {
            working += figures.reviewWorkingDays();
            limits.add("初审 %d 个工作日".formatted(figures.reviewWorkingDays()));
        }
        if (reached <= 2) {
            working += figures.reviewWorkingDays();
            limits.add("复审 %d 个工作日".formatted(figures.reviewWorkingDays()));
        }
        if (reached <= 3) {
            working += figures.noticeWorkingDays();
            limits.add("公示 %d 个工作日".formatted(figures.noticeWorkingDays()));
        }
        if (working > 0) {
            day = afterWorkingDays(policy.calendar(), day, working);
        }
        day = day.plusDays(figures.passOnWithinDays());
        limits.add("基地转付 %d 天".formatted(figures.passOnWithinDays()));
        return new ExpectedView(Basis.LIMITS, null, day, null, null, 0, district, List.copyOf(limits));
    }

    /** A year whose calendar is not out is counted as weekdays: this is an expectation, not a deadline. */
    private static LocalDate afterWorkingDays(BusinessCalendar calendar, LocalDate from, int working) {
        try {
            return calendar.deadline(from, working).day();
        } catch (RuntimeException notPublished) {
            return from.plusDays(working * 7L / 5 + 2);
        }
    }

    private static int station(ClaimState state) {
        return switch (state) {
            case IN_FIRST_REVIEW, RETURNED, REJECTED, WITHDRAWN -> 1;
            case IN_SECOND_REVIEW -> 2;
            case APPROVED, ON_NOTICE, HELD -> 3;
            case NOTICE_CLOSED, FILED, ORDERED -> 4;
            case PAID_TO_BASE, PASSED_ON, CLOSED -> 5;
        };
    }
}
