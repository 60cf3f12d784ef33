package cn.qicheng.safety;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.content.Screening;
import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SerialNo;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.safety.domain.SafetyClock;
import cn.qicheng.safety.domain.SafetyMove;
import cn.qicheng.safety.domain.SafetyState;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.traineeship.TraineeshipBoard;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where a trainee tells the bureau that the work is unsafe, and the bureau takes it up and answers. The base may be kept out of
 * it altogether: then neither its list nor any message tells it anything.
 */
@Singleton
@Transactional
public class SafetyDesk {

    static final String SUBJECT = "SAFETY_COMPLAINT";
    static final String WORDS = "words";
    static final String ANSWER = "answer";

    private final ComplaintRows rows;
    private final TraineeshipBoard traineeships;
    private final TraineeBases bases;
    private final Districts districts;
    private final SafetyMessages messages;
    private final PolicyBook policy;
    private final ContentDesk content;
    private final AuditTrail audit;
    private final Clock clock;

    SafetyDesk(
            ComplaintRows rows,
            TraineeshipBoard traineeships,
            TraineeBases bases,
            Districts districts,
            SafetyMessages messages,
            PolicyBook policy,
            ContentDesk content,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.traineeships = traineeships;
        this.bases = bases;
        this.districts = districts;
        this.messages = messages;
        this.policy = policy;
        this.content = content;
        this.audit = audit;
        this.clock = clock;
    }

    static SubjectRef subject(String id) {
        return new SubjectRef(SUBJECT, id);
    }

    /** Takes a complaint; also after the traineeship is over, for nobody is safe to speak while in it. Returns its id. */
    public String lodge(Complain act, Actor actor) {
        var agreement = traineeships
                .factsOfPerson(actor.personId())
                .filter(facts -> facts.signedOn() != null)
                .orElseThrow(SafetyProblems::noTraineeship);
        var said = mustSay(act.words());
        var base = bases.view(agreement.baseId());
        var today = ChinaTime.today(clock);
        var danger = act.danger() || act.kind().dangerous();
        var due = SafetyClock.dueOf(danger, today, policy.traineeship(), policy.calendar());
        var row = rows.save(new ComplaintRow(
                Ulid.next(),
                SerialNo.of("AQ", today),
                agreement.agreementId(),
                actor.personId(),
                base.id(),
                base.name(),
                districts.firstReviewOffice(base.districtCode()),
                act.kind(),
                danger,
                act.confidential(),
                said,
                SafetyState.LODGED,
                null,
                null,
                null,
                now(),
                null,
                due.day(),
                due.provisional(),
                now(),
                0));
        content.keep(act.words(), subject(row.id()), WORDS, actor);
        audit.noted(subject(row.id()), "LODGE", actor, Role.GRADUATE, act.kind() + (act.confidential() ? " 保密" : ""));
        messages.lodged(row);
        return row.id();
    }

    /** The office says that it is looking into it. */
    public void takeUp(String id, Actor actor) {
        var row = ofOffice(id, actor);
        rows.update(row.takenUp(actor.personId(), now()));
        audit.moved(subject(id), SafetyMove.TAKE_UP, row.state(), actor, "");
        messages.toTrainee(row, "TAKEN_UP", "已受理", "就业局在查，" + row.dueOn() + " 前答复");
    }

    /** The office answers, and the complaint is closed. */
    public void close(String id, Screening answer, Actor actor) {
        var row = ofOffice(id, actor);
        var said = mustSay(answer);
        rows.update(row.closed(said, actor.personId(), now()));
        content.keep(answer, subject(id), ANSWER, actor);
        audit.moved(subject(id), SafetyMove.CLOSE, row.state(), actor, "");
        messages.toTrainee(row, "CLOSED", "已答复", "打开看就业局的答复");
    }

    public void withdraw(String id, Actor actor) {
        var row = rows.findById(id)
                .filter(found -> found.personId().equals(actor.personId()))
                .orElseThrow(SafetyProblems::absent);
        rows.update(row.withdrawn(now()));
        audit.moved(subject(id), SafetyMove.WITHDRAW, row.state(), actor, "");
    }

    private ComplaintRow ofOffice(String id, Actor actor) {
        return rows.findById(id)
                .filter(row -> actor.holds(Role.CITY_OFFICER) || actor.holds(Role.DISTRICT_OFFICER, row.officeCode()))
                .orElseThrow(SafetyProblems::absent);
    }

    private static String mustSay(Screening words) {
        var said = words.text();
        if (said == null || said.isBlank()) {
            throw SafetyProblems.wordsMissing();
        }
        return said;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
