package cn.qicheng.ending;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.ending.domain.BaseInspection;
import cn.qicheng.ending.domain.EarlyEnding;
import cn.qicheng.ending.domain.InspectionMove;
import cn.qicheng.ending.domain.InspectionState;
import cn.qicheng.ending.domain.Inspections;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.traineeship.TraineeshipFacts;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Where the bureau looks into a base that a trainee had to leave at once. */
@Singleton
@Transactional
public class InspectionDesk {

    private static final String SUBJECT = "BASE_INSPECTION";

    private final Inspections inspections;
    private final EndingMessages messages;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    InspectionDesk(Inspections inspections, EndingMessages messages, PolicyBook policy, AuditTrail audit, Clock clock) {
        this.inspections = inspections;
        this.messages = messages;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens it in the trainee's own transaction: nobody leaves at once without somebody looking into it. */
    void open(EarlyEnding ending, TraineeshipFacts agreement) {
        var today = ChinaTime.today(clock);
        var due = policy.calendar()
                .deadline(today, policy.traineeship().inspectionWorkingDays())
                .day();
        var opened = new BaseInspection(
                Ulid.next(),
                ending.id(),
                ending.agreementId(),
                ending.baseId(),
                ending.sides().office(),
                ending.reason(),
                ending.reason().alarms(),
                due,
                InspectionState.OPEN,
                null,
                now(),
                now(),
                0);
        inspections.add(opened);
        audit.noted(
                subject(opened.id()),
                "OPEN",
                Actor.SYSTEM,
                Role.SYSTEM,
                "%s，协议 %s%s".formatted(opened.reason(), agreement.no(), opened.alarm() ? "，同时报市局" : ""));
        messages.inspectionOpened(opened, agreement);
    }

    /** Writes down what was found. It changes nothing about the trainee's end. */
    public void conclude(ConcludeInspection act, Actor actor) {
        var inspection = inspections
                .byId(act.inspectionId())
                .filter(found -> actor.holds(Role.DISTRICT_OFFICER, found.office()))
                .orElseThrow(EndingProblems::inspectionAbsent);
        if (inspection.state() != InspectionState.OPEN) {
            throw EndingProblems.concluded();
        }
        var move = act.atFault() ? InspectionMove.FIND_AT_FAULT : InspectionMove.CLEAR;
        var words = Optional.ofNullable(act.finding().text()).orElse("").strip();
        inspections.moved(inspection.concluded(move, new BaseInspection.Finding(actor.personId(), words), now()));
        audit.moved(subject(inspection.id()), move, inspection.state(), actor, words);
    }

    private static SubjectRef subject(String inspectionId) {
        return new SubjectRef(SUBJECT, inspectionId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
