package cn.qicheng.competition.domain;

import cn.qicheng.competition.EditionPhase;
import cn.qicheng.competition.Rhythm;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.policy.ContestLevel;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One contest of a series: of a level, for a month, a quarter or a year.
 *
 * @param districtCode whose contest it is; the city's code above the districts
 */
public record Edition(
        String id,
        String no,
        String name,
        String series,
        ContestLevel level,
        String districtCode,
        Period period,
        Schedule schedule,
        @Nullable String sponsor,
        @Nullable String judgingTerms,
        EditionState state,
        @Nullable String cancelReason,
        String policyVersion,
        long version) {

    /** Which month, quarter or year. */
    public record Period(Rhythm rhythm, int year, int ordinal) {

        public String label() {
            return rhythm.named(year, ordinal);
        }
    }

    /** Entries are taken from {@code opensAt} on and before {@code closesAt}. */
    public record Schedule(
            Instant opensAt,
            Instant closesAt,
            @Nullable LocalDate judgingFrom,
            @Nullable LocalDate judgingUntil) {

        /** The last day on which entries are taken: a closing at midnight belongs to the day before. */
        public LocalDate lastDay() {
            return ChinaTime.dayOf(closesAt.minusMillis(1));
        }
    }

    public EditionPhase phaseAt(Instant now) {
        return switch (state) {
            case PLANNED -> EditionPhase.PLANNED;
            case CANCELLED -> EditionPhase.CANCELLED;
            case IN_JUDGING -> EditionPhase.IN_JUDGING;
            case RESULTS_OUT -> EditionPhase.RESULTS_OUT;
            case CONCLUDED -> EditionPhase.CONCLUDED;
            case PUBLISHED -> {
                if (now.isBefore(schedule.opensAt())) {
                    yield EditionPhase.UPCOMING;
                }
                yield now.isBefore(schedule.closesAt()) ? EditionPhase.OPEN : EditionPhase.CLOSED;
            }
        };
    }

    public boolean openAt(Instant now) {
        return phaseAt(now) == EditionPhase.OPEN;
    }

    /** What two editions may not share while neither is cancelled. */
    public @Nullable String slot() {
        return state == EditionState.CANCELLED
                ? null
                : "%s/%s/%s/%s/%d/%d"
                        .formatted(series, level, districtCode, period.rhythm(), period.year(), period.ordinal());
    }

    public Edition after(EditionMove move) {
        return in(move.applyTo(state), cancelReason);
    }

    public Edition cancelled(String reason) {
        return in(EditionMove.CANCEL.applyTo(state), reason);
    }

    /** Returns the plan as changed; only a plan changes. */
    public Edition replanned(
            String newName, Schedule newSchedule, @Nullable String newSponsor, @Nullable String newTerms) {
        return new Edition(
                id,
                no,
                newName,
                series,
                level,
                districtCode,
                period,
                newSchedule,
                newSponsor,
                newTerms,
                state,
                cancelReason,
                policyVersion,
                version);
    }

    private Edition in(EditionState next, @Nullable String reason) {
        return new Edition(
                id,
                no,
                name,
                series,
                level,
                districtCode,
                period,
                schedule,
                sponsor,
                judgingTerms,
                next,
                reason,
                policyVersion,
                version);
    }
}
