package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.StandInTerm;
import cn.qicheng.attendance.domain.StandInTerm.Standing;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.scene.SceneBoard;
import cn.qicheng.scene.SceneCard;
import cn.qicheng.scene.SceneDesk;
import cn.qicheng.scene.SceneKind;
import cn.qicheng.traineebase.TraineeBases;
import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Where a mentor who is away names a colleague to confirm the months meanwhile. The colleague is a supervisor of the same
 * base, accepts by scanning the mentor's code, and acts under their own name; the last day ends it.
 */
@Singleton
public class StandInDesk implements SceneKind {

    static final String SUBJECT = "STAND_IN";

    private final StandInRows rows;
    private final People people;
    private final TraineeBases bases;
    private final SceneDesk scenes;
    /** Asked for late: the board asks every kind of scene, this one among them. */
    private final BeanProvider<SceneBoard> sceneBoard;

    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    StandInDesk(
            StandInRows rows,
            People people,
            TraineeBases bases,
            SceneDesk scenes,
            BeanProvider<SceneBoard> sceneBoard,
            PolicyBook policy,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.bases = bases;
        this.scenes = scenes;
        this.sceneBoard = sceneBoard;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    static SubjectRef subject(String id) {
        return new SubjectRef(SUBJECT, id);
    }

    @Override
    public String name() {
        return SUBJECT;
    }

    /** Anybody may scan it, so it names nobody. */
    @Override
    public Optional<SceneCard> card(String id) {
        return rows.findById(id)
                .filter(row -> row.term().on(today()) != Standing.OVER)
                .map(row -> new SceneCard(
                        SUBJECT,
                        "代带教老师确认出勤",
                        bases.view(row.baseId()).name(),
                        List.of(
                                new SceneCard.Fact("从", row.fromOn().toString()),
                                new SceneCard.Fact("到", row.toOn() + "，过了自动结束"),
                                new SceneCard.Fact("谁能接受", "被指定的那一位，登录后接受")),
                        new SceneCard.Action("我来代", "/base/stand-ins")));
    }

    /** Names a stand-in and puts up the code to be scanned. Returns the id. */
    @Transactional
    public String name(NameStandIn act, Actor actor) {
        actor.mustHold(Role.SUPERVISOR, act.baseId());
        var term = new StandInTerm(act.from(), act.to(), null, null);
        var mostDays = policy.traineeship().standInDaysAtMost();
        if (!term.fits(today(), mostDays)) {
            throw AttendanceProblems.standInDays(mostDays);
        }
        if (act.personId().equals(actor.personId())
                || !people.holding(Role.SUPERVISOR, act.baseId()).contains(act.personId())) {
            throw AttendanceProblems.notAColleague();
        }
        if (rows.findByMentorPersonIdAndToOnGreaterThanEquals(actor.personId(), today()).stream()
                .anyMatch(row -> row.baseId().equals(act.baseId())
                        && row.endedAt() == null
                        && row.term().overlaps(term))) {
            throw AttendanceProblems.standInNamedAlready();
        }
        var row = rows.save(new StandInRow(
                Ulid.next(),
                act.baseId(),
                actor.personId(),
                act.personId(),
                act.from(),
                act.to(),
                now(),
                null,
                null,
                0));
        audit.noted(
                subject(row.id()),
                "NAMED",
                actor,
                Role.SUPERVISOR,
                "%s，%s 至 %s".formatted(act.personId(), act.from(), act.to()));
        scenes.putUp(subject(row.id()), untilEndOf(act.to()), actor, Role.SUPERVISOR);
        return row.id();
    }

    /** Takes the part that the scanned code offers; only the one who was named can. Returns the id. */
    @Transactional
    public String accept(String scene, Actor actor) {
        var named = sceneBoard.get().subjectOf(scene);
        if (!named.kind().equals(SUBJECT)) {
            throw AttendanceProblems.noStandIn();
        }
        var row = rows.findById(named.id()).orElseThrow(AttendanceProblems::noStandIn);
        if (!row.personId().equals(actor.personId()) || !actor.holds(Role.SUPERVISOR, row.baseId())) {
            throw AttendanceProblems.somebodyElseIsNamed();
        }
        if (row.term().on(today()) != Standing.NAMED) {
            throw AttendanceProblems.standInSettled();
        }
        rows.update(row.accepted(now()));
        audit.noted(subject(row.id()), "ACCEPTED", actor, Role.SUPERVISOR, "");
        scenes.takeDown(subject(row.id()), actor, Role.SUPERVISOR);
        return row.id();
    }

    /** Ends it before its last day; either of the two can. */
    @Transactional
    public void end(String id, Actor actor) {
        var row = rows.findById(id)
                .filter(found -> actor.personId().equals(found.mentorPersonId())
                        || actor.personId().equals(found.personId()))
                .orElseThrow(AttendanceProblems::noStandIn);
        if (row.term().on(today()) == Standing.OVER) {
            throw AttendanceProblems.standInSettled();
        }
        rows.update(row.ended(now()));
        audit.noted(subject(row.id()), "ENDED", actor, Role.SUPERVISOR, "");
        scenes.takeDown(subject(row.id()), actor, Role.SUPERVISOR);
    }

    private Duration untilEndOf(LocalDate day) {
        return Duration.between(now(), ChinaTime.endOf(day));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
