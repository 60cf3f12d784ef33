package cn.qicheng.activity;

import cn.qicheng.activity.domain.ActivityMove;
import cn.qicheng.activity.domain.ActivityPlaceState;
import cn.qicheng.activity.domain.ActivityState;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where an office plans its activities, publishes, changes and cancels them. Those who registered are told. */
@Singleton
@Transactional
public class ActivityDesk {

    private static final List<ActivityPlaceState> THOSE_WHO_COME =
            List.of(ActivityPlaceState.HELD, ActivityPlaceState.WAITING);

    private final ActivityRows rows;
    private final ActivityPlaceRows places;
    private final ActivityLine line;
    private final ActivityOffices offices;
    private final ActivityMessages messages;
    private final ActivityCode code;
    private final AuditTrail audit;
    private final Clock clock;

    ActivityDesk(
            ActivityRows rows,
            ActivityPlaceRows places,
            ActivityLine line,
            ActivityOffices offices,
            ActivityMessages messages,
            ActivityCode code,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.places = places;
        this.line = line;
        this.offices = offices;
        this.messages = messages;
        this.code = code;
        this.audit = audit;
        this.clock = clock;
    }

    static SubjectRef subject(String id) {
        return new SubjectRef("ACTIVITY", id);
    }

    /** Returns the id of what was planned; nobody else sees it until it is published. */
    public String plan(ActivityPlan plan, Actor actor) {
        var office = offices.keptFor(plan.districtCode(), actor);
        var role = offices.mustKeep(office, actor);
        mustFit(plan);
        var row = rows.save(ActivityRow.planned(Ulid.next(), office, plan, actor.personId(), now()));
        audit.noted(subject(row.id()), "PLANNED", actor, role, plan.title());
        return row.id();
    }

    /** @param edition the one the change was made from */
    public void change(String id, int edition, ActivityPlan plan, Actor actor) {
        var row = rows.lock(id).orElseThrow(ActivityProblems::absent);
        var role = offices.mustKeep(row.officeCode(), actor);
        if (row.edition() != edition) {
            throw ActivityProblems.changedMeanwhile();
        }
        var move = row.published() ? ActivityMove.CHANGE : ActivityMove.CHANGE_PLAN;
        move.applyTo(row.state());
        if (row.published() && row.times().begun(now())) {
            throw ActivityProblems.tooLateToChange();
        }
        mustFit(plan);
        if (!line.of(row).canShrinkTo(plan.places())) {
            throw ActivityProblems.fewerThanTaken(row.taken());
        }
        var changed = rows.update(row.changedTo(plan));
        audit.noted(subject(id), move.name(), actor, role, plan.title());
        if (!row.published()) {
            return;
        }
        if (!row.times().equals(plan.times())) {
            code.takeDown(changed, actor, role);
        }
        if (row.plan().differsForThoseWhoCome(plan)) {
            messages.changed(changed, places.inStates(id, THOSE_WHO_COME));
        }
        line.moveUp(changed);
    }

    public void publish(String id, Actor actor) {
        var row = rows.lock(id).orElseThrow(ActivityProblems::absent);
        var role = offices.mustKeep(row.officeCode(), actor);
        ActivityMove.PUBLISH.applyTo(row.state());
        mustFit(row.plan());
        rows.update(row.publishedAt(now()));
        audit.noted(subject(id), ActivityMove.PUBLISH.name(), actor, role, row.title());
    }

    public void cancel(String id, String reason, Actor actor) {
        var row = rows.lock(id).orElseThrow(ActivityProblems::absent);
        var role = offices.mustKeep(row.officeCode(), actor);
        var wasPublished = row.state() == ActivityState.PUBLISHED;
        var cancelled = row.cancelled(reason);
        if (wasPublished && row.times().over(now())) {
            throw ActivityProblems.tooLateToChange();
        }
        rows.update(cancelled);
        audit.noted(subject(id), ActivityMove.CANCEL.name(), actor, role, reason);
        if (wasPublished) {
            messages.cancelled(cancelled, places.inStates(id, THOSE_WHO_COME));
            code.takeDown(cancelled, actor, role);
        }
    }

    private void mustFit(ActivityPlan plan) {
        var faults = plan.faults(now());
        if (!faults.isEmpty()) {
            throw ActivityProblems.planFaulty(faults);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
