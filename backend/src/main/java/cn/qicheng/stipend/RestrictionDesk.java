package cn.qicheng.stipend;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.stipend.domain.Restriction;
import cn.qicheng.stipend.domain.Restriction.Kind;
import cn.qicheng.stipend.domain.Restriction.Lifting;
import cn.qicheng.stipend.domain.Restrictions;
import cn.qicheng.traineebase.TraineeBases;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stops a base or a person from claiming, and lets them claim again. The city's decision alone; both need a reason, and both
 * stay. A month that is stopped says so to its trainee by the very rule that stops it.
 */
@Singleton
@Transactional
public class RestrictionDesk {

    private final Restrictions restrictions;
    private final TraineeBases bases;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    RestrictionDesk(Restrictions restrictions, TraineeBases bases, People people, AuditTrail audit, Clock clock) {
        this.restrictions = restrictions;
        this.bases = bases;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stops claims from now on. */
    public void impose(Kind kind, String subjectId, String reason, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        mustExist(kind, subjectId);
        if (restrictions.standing(List.of(subjectId)).containsKey(subjectId)) {
            throw RestrictionProblems.standsAlready();
        }
        restrictions.add(new Restriction(Ulid.next(), kind, subjectId, reason, actor.personId(), now(), null, 0));
        audit.noted(subject(kind, subjectId), "IMPOSE", actor, Role.CITY_OFFICER, reason);
    }

    /** Lets the subject claim again. */
    public void lift(String id, String reason, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var restriction = restrictions.byId(id).orElseThrow(RestrictionProblems::absent);
        if (!restriction.stands()) {
            throw RestrictionProblems.liftedAlready();
        }
        restrictions.moved(restriction.lifted(new Lifting(reason, actor.personId(), now())));
        audit.noted(subject(restriction.kind(), restriction.subjectId()), "LIFT", actor, Role.CITY_OFFICER, reason);
    }

    /** Returns every restriction of a base or a person, latest first. */
    @Transactional(readOnly = true)
    public List<RestrictionView> of(String subjectId, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var found = restrictions.of(subjectId);
        var names = people.names(found.stream()
                .flatMap(each -> {
                    var lifting = each.lifting();
                    return lifting == null ? Stream.of(each.imposedBy()) : Stream.of(each.imposedBy(), lifting.by());
                })
                .collect(Collectors.toSet()));
        return found.stream().map(each -> RestrictionView.of(each, names)).toList();
    }

    private void mustExist(Kind kind, String subjectId) {
        switch (kind) {
            case BASE -> bases.view(subjectId);
            case PERSON -> {
                if (!people.names(List.of(subjectId)).containsKey(subjectId)) {
                    throw RestrictionProblems.nobody();
                }
            }
        }
    }

    private static SubjectRef subject(Kind kind, String subjectId) {
        return new SubjectRef("STIPEND_RESTRICTION_" + kind, subjectId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
