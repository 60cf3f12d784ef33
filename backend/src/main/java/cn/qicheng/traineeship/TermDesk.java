package cn.qicheng.traineeship;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.registration.RegistrationDesk;
import cn.qicheng.review.ReviewDesk;
import cn.qicheng.traineeship.domain.Agreement;
import cn.qicheng.traineeship.domain.AgreementMove;
import cn.qicheng.traineeship.domain.AgreementState;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where terms end: served to the last day, or broken off by a reason of the document. */
@Singleton
@Transactional
public class TermDesk {

    private final AgreementRows rows;
    private final Agreements agreements;
    private final ReviewDesk reviews;
    private final RegistrationDesk registrations;
    private final Mentors mentors;
    private final AgreementMessages messages;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<AgreementEnded> ended;
    private final ApplicationEventPublisher<AgreementCompleted> completed;
    private final ApplicationEventPublisher<MentorChanged> mentorChanged;
    private final Clock clock;

    TermDesk(
            AgreementRows rows,
            Agreements agreements,
            ReviewDesk reviews,
            RegistrationDesk registrations,
            Mentors mentors,
            AgreementMessages messages,
            AuditTrail audit,
            ApplicationEventPublisher<AgreementEnded> ended,
            ApplicationEventPublisher<AgreementCompleted> completed,
            ApplicationEventPublisher<MentorChanged> mentorChanged,
            Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.reviews = reviews;
        this.registrations = registrations;
        this.mentors = mentors;
        this.messages = messages;
        this.audit = audit;
        this.ended = ended;
        this.completed = completed;
        this.mentorChanged = mentorChanged;
        this.clock = clock;
    }

    /**
     * Ends a traineeship. Whoever asks has seen to the regime of the reason; what follows from the end is seen to here: one
     * that ends before it came on file used nothing up, so its review stops and its admission is taken back.
     */
    public void end(EndAgreement act, Actor actor) {
        var agreement = agreements.find(act.agreementId());
        var over = agreement.ended(act.reason(), act.lastDay(), now());
        agreements.store(over);
        audit.moved(
                TraineeshipDesk.subject(agreement.id()),
                AgreementMove.ending(act.reason().regime()),
                agreement.state(),
                actor,
                "%s %s，最后一天 %s".formatted(act.reason(), act.reason().title(), act.lastDay()));
        if (agreement.state() == AgreementState.SIGNED) {
            reviews.withdraw(TraineeshipDesk.subject(agreement.id()), Actor.SYSTEM, "见习在备案以前结束");
            registrations.undoAdmission(
                    agreement.registrationId(), "见习在备案以前结束：" + act.reason().title());
        }
        ended.publishEvent(new AgreementEnded(
                agreement.id(),
                agreement.personId(),
                agreement.baseId(),
                agreement.mentorPersonId(),
                signedOn(agreement),
                act.lastDay(),
                act.reason()));
    }

    /**
     * Gives a trainee another mentor of the same base, who confirms from now on; months that are confirmed stay with whoever
     * confirmed them. A mentor who leaves the base hands their trainees over like this.
     */
    public void changeMentor(ChangeMentor act, Actor actor) {
        var agreement = agreements.find(act.agreementId());
        if (!actor.holds(Role.BASE_ADMIN, agreement.baseId())) {
            throw TraineeshipProblems.absent();
        }
        if (!agreement.running()) {
            throw TraineeshipProblems.notRunning();
        }
        if (agreement.mentorPersonId().equals(act.mentorPersonId())) {
            throw TraineeshipProblems.sameMentor();
        }
        mentors.mustBeMentorOf(agreement.baseId(), act.mentorPersonId());
        var guided = agreements.store(agreement.guidedBy(act.mentorPersonId()));
        var words = String.valueOf(act.reason().text()).strip();
        audit.noted(
                TraineeshipDesk.subject(agreement.id()),
                "CHANGE_MENTOR",
                actor,
                Role.BASE_ADMIN,
                "%s → %s：%s".formatted(agreement.mentorPersonId(), act.mentorPersonId(), words));
        mentorChanged.publishEvent(new MentorChanged(agreement.id(), agreement.mentorPersonId(), act.mentorPersonId()));
        messages.mentorChanged(guided);
    }

    /** Ends every traineeship at a base that lost its accreditation; for whoever takes it away, in that transaction. */
    public void endWithTheBase(String baseId, Actor actor) {
        for (var state : List.of(AgreementState.SIGNED, AgreementState.IN_FORCE)) {
            rows.findByBaseIdInAndState(List.of(baseId), state)
                    .forEach(row -> end(
                            new EndAgreement(row.id(), EndingReason.S00_BASE_REVOKED, ChinaTime.today(clock)), actor));
        }
    }

    /** Returns the agreements whose last day lies before the day. */
    List<String> dueToComplete(LocalDate today) {
        return rows.findByStateAndEndsOnBefore(AgreementState.IN_FORCE, today).stream()
                .map(AgreementRow::id)
                .toList();
    }

    /** Completes a term. */
    void complete(String agreementId) {
        var agreement = agreements.find(agreementId);
        var done = agreements.store(agreement.completed(now()));
        audit.moved(
                TraineeshipDesk.subject(agreement.id()), AgreementMove.COMPLETE, agreement.state(), Actor.SYSTEM, "");
        var endsOn = done.endsOn();
        if (endsOn == null) {
            throw new IllegalStateException("a term without a last day: " + agreementId);
        }
        completed.publishEvent(
                new AgreementCompleted(done.id(), done.personId(), done.baseId(), done.mentorPersonId(), endsOn));
    }

    private static LocalDate signedOn(Agreement agreement) {
        var signedOn = agreement.signedOn();
        if (signedOn == null) {
            throw new IllegalStateException("an ended traineeship that nobody signed: " + agreement.id());
        }
        return signedOn;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
