package cn.qicheng.activity;

import cn.qicheng.activity.domain.ActivityMove;
import cn.qicheng.activity.domain.ActivityState;
import cn.qicheng.activity.domain.ActivityTimes;
import cn.qicheng.activity.domain.Line;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One activity. {@code taken} and {@code lastNumber} change under the lock of the row only. */
@MappedEntity("activity")
record ActivityRow(
        @Id String id,
        String officeCode,
        ActivityKind kind,
        @Nullable Course course,
        String title,
        String words,
        String place,
        String districtCode,
        String audience,
        Instant registerUntil,
        Instant startsAt,
        Instant endsAt,
        int places,
        boolean walkIns,
        int edition,
        ActivityState state,
        @Nullable String cancelReason,
        int taken,
        int lastNumber,
        String plannedBy,
        Instant plannedAt,
        @Nullable Instant publishedAt) {

    static ActivityRow planned(String id, String officeCode, ActivityPlan plan, String by, Instant at) {
        return new ActivityRow(
                id,
                officeCode,
                plan.kind(),
                plan.course(),
                plan.title(),
                plan.words(),
                plan.place(),
                plan.districtCode(),
                plan.audience(),
                plan.registerUntil(),
                plan.startsAt(),
                plan.endsAt(),
                plan.places(),
                plan.walkIns(),
                1,
                ActivityState.PLANNED,
                null,
                0,
                0,
                by,
                at,
                null);
    }

    ActivityPlan plan() {
        return new ActivityPlan(
                kind,
                course,
                title,
                words,
                place,
                districtCode,
                audience,
                registerUntil,
                startsAt,
                endsAt,
                places,
                walkIns);
    }

    ActivityTimes times() {
        return new ActivityTimes(registerUntil, startsAt, endsAt);
    }

    ActivityPhase phase(Instant now) {
        return ActivityPhase.of(state, times(), now);
    }

    boolean published() {
        return state == ActivityState.PUBLISHED;
    }

    ActivityRow changedTo(ActivityPlan plan) {
        return new ActivityRow(
                id,
                officeCode,
                plan.kind(),
                plan.course(),
                plan.title(),
                plan.words(),
                plan.place(),
                plan.districtCode(),
                plan.audience(),
                plan.registerUntil(),
                plan.startsAt(),
                plan.endsAt(),
                plan.places(),
                plan.walkIns(),
                edition + 1,
                state,
                cancelReason,
                taken,
                lastNumber,
                plannedBy,
                plannedAt,
                publishedAt);
    }

    ActivityRow publishedAt(Instant at) {
        return stands(ActivityMove.PUBLISH.applyTo(state), null, taken, lastNumber, at);
    }

    ActivityRow cancelled(String reason) {
        return stands(ActivityMove.CANCEL.applyTo(state), reason, taken, lastNumber, publishedAt);
    }

    ActivityRow with(Line line, int last) {
        return stands(state, cancelReason, line.taken(), last, publishedAt);
    }

    private ActivityRow stands(
            ActivityState next, @Nullable String reason, int nowTaken, int last, @Nullable Instant published) {
        return new ActivityRow(
                id,
                officeCode,
                kind,
                course,
                title,
                words,
                place,
                districtCode,
                audience,
                registerUntil,
                startsAt,
                endsAt,
                places,
                walkIns,
                edition,
                next,
                reason,
                nowTaken,
                last,
                plannedBy,
                plannedAt,
                published);
    }
}
