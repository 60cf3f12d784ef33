package cn.qicheng.traineeship;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.district.Districts;
import cn.qicheng.identity.People;
import cn.qicheng.identity.PersonalData;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.registration.RegistrationDesk;
import cn.qicheng.review.OpenReview;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewDesk;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.traineeship.SignatureRow.Party;
import cn.qicheng.traineeship.domain.Agreement;
import cn.qicheng.traineeship.domain.AgreementMove;
import cn.qicheng.traineeship.domain.AgreementState;
import cn.qicheng.traineeship.domain.Insurance;
import cn.qicheng.traineeship.domain.SignatureMark;
import cn.qicheng.traineeship.domain.SigningWeek;
import cn.qicheng.traineeship.domain.TraineeshipTerm;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Where agreements are drawn up, signed and put on file.
 *
 * <p>Text, signatures and insurance are inserted and never updated. The base's signature and the opening of the filing
 * review are one transaction, and so are the filing and what begins with it.
 */
@Singleton
@Transactional
public class TraineeshipDesk {

    static final String FILING = "AGREEMENT_FILING";
    static final String SUBJECT = "AGREEMENT";
    /** The field of {@link #SUBJECT} that WeChat's check may hold back. */
    static final String CANCEL_REASON = "cancelReason";

    private final AgreementRows rows;
    private final Agreements agreements;
    private final SignatureRows signatures;
    private final InsuranceRows insurances;
    private final FilingQuestions questions;
    private final ReviewDesk reviews;
    private final ReviewBoard reviewed;
    private final TraineeBases bases;
    private final AgreementDrafts drafts;
    private final Mentors mentors;
    private final Districts districts;
    private final People people;
    private final PersonalData personalData;
    private final RegistrationDesk registrations;
    private final AgreementMessages messages;
    private final PolicyBook policy;
    private final ContentDesk content;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<AgreementInForce> inForce;
    private final Clock clock;

    TraineeshipDesk(
            AgreementRows rows,
            Agreements agreements,
            SignatureRows signatures,
            InsuranceRows insurances,
            FilingQuestions questions,
            ReviewDesk reviews,
            ReviewBoard reviewed,
            TraineeBases bases,
            AgreementDrafts drafts,
            Mentors mentors,
            Districts districts,
            People people,
            PersonalData personalData,
            RegistrationDesk registrations,
            AgreementMessages messages,
            PolicyBook policy,
            ContentDesk content,
            AuditTrail audit,
            ApplicationEventPublisher<AgreementInForce> inForce,
            Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.signatures = signatures;
        this.insurances = insurances;
        this.questions = questions;
        this.reviews = reviews;
        this.reviewed = reviewed;
        this.bases = bases;
        this.drafts = drafts;
        this.mentors = mentors;
        this.districts = districts;
        this.people = people;
        this.personalData = personalData;
        this.registrations = registrations;
        this.messages = messages;
        this.policy = policy;
        this.content = content;
        this.audit = audit;
        this.inForce = inForce;
        this.clock = clock;
    }

    static SubjectRef subject(String agreementId) {
        return new SubjectRef(SUBJECT, agreementId);
    }

    /** Draws up the text of a new agreement. A person has one in a lifetime of the selection period. Returns its id. */
    public String open(OpenAgreement act) {
        if (rows.findByPersonIdAndActive(act.personId(), AgreementRow.ACTIVE).isPresent()) {
            throw TraineeshipProblems.once(policy.clause(PolicyPoint.ONCE_ONLY));
        }
        mentors.mustBeMentorOf(act.baseId(), act.mentorPersonId());
        var text = drafts.drawnUp(act);
        var week = new SigningWeek(act.intentionOn(), policy.traineeship().signWithinDays());
        var drawnUp = Agreement.drawnUp(
                Ulid.next(),
                text.no(),
                act.registrationId(),
                new Agreement.Parties(act.personId(), act.baseId(), act.positionId(), act.mentorPersonId()),
                new Agreement.Terms(
                        act.intentionOn(),
                        week.dueOn(),
                        text.figures().termMonths(),
                        text.figures().stipendPerMonth(),
                        text.figures().livingAllowance(),
                        text.figures().ruleVersion(),
                        text.hash()),
                now());
        agreements.add(drawnUp, text);
        audit.noted(subject(drawnUp.id()), "DRAW_UP", Actor.SYSTEM, Role.SYSTEM, "sha256 " + drawnUp.contentHash());
        messages.toSign(drawnUp, text.parties().baseName(), text.parties().traineeName());
        return drawnUp.id();
    }

    public void signAsTrainee(SignAgreement act, Actor actor) {
        var agreement = agreements.find(act.agreementId());
        actor.mustBe(agreement.personId());
        var signed = agreement.signedByTrainee(now());
        sign(agreement, Party.TRAINEE, act.contentHash(), act.mark(), actor);
        agreements.store(signed);
        audit.moved(
                subject(agreement.id()),
                AgreementMove.SIGN_AS_TRAINEE,
                agreement.state(),
                actor,
                "sha256 %s，%s".formatted(agreement.contentHash(), act.mark().way()));
        var text = whole(agreement.id()).text();
        messages.toSign(signed, text.baseName(), text.traineeName());
    }

    /** The second signature: the term counts from today, and the bureau gets the agreement for filing. */
    public void signAsBase(SignForBase act, Actor actor) {
        var agreement = agreements.find(act.agreementId());
        mustActFor(agreement, actor);
        var today = today();
        var signed = agreement.signedByBase(today, now());
        mentors.mustBeMentorOf(agreement.baseId(), agreement.mentorPersonId());
        var cover = insuranceOf(act, new TraineeshipTerm(today, agreement.termMonths()));
        sign(agreement, Party.BASE, act.contentHash(), act.mark(), actor);
        insurances.save(
                new InsuranceRow(agreement.id(), cover.insurer(), cover.policyNo(), cover.from(), cover.to(), now()));
        agreements.store(signed);
        audit.moved(
                subject(agreement.id()),
                AgreementMove.SIGN_AS_BASE,
                agreement.state(),
                actor,
                "sha256 %s，%s".formatted(agreement.contentHash(), act.mark().way()));
        reviews.open(filing(agreement.id()));
    }

    /** Hands the filing in again after the bureau returned it. */
    public void resubmit(String agreementId, String note, Actor actor) {
        var agreement = agreements.find(agreementId);
        mustActFor(agreement, actor);
        if (reviewed.of(subject(agreement.id()))
                .filter(review -> review.state().equals("RETURNED"))
                .isEmpty()) {
            throw TraineeshipProblems.notReturned();
        }
        reviews.resubmit(filing(agreement.id()), note, actor);
        audit.noted(subject(agreement.id()), "RESUBMIT", actor, Role.BASE_ADMIN, note);
    }

    /** The bureau has put the agreement on file: the traineeship is on. */
    public void filed(String agreementId, Actor officer, String opinion) {
        var agreement = agreements.find(agreementId);
        var filed = agreements.store(agreement.filed(today(), now()));
        audit.moved(subject(agreement.id()), AgreementMove.FILE, agreement.state(), officer, opinion);
        var signedOn = filed.signedOn();
        if (signedOn == null) {
            throw new IllegalStateException("an agreement on file without a signing day: " + agreement.id());
        }
        inForce.publishEvent(new AgreementInForce(
                agreement.id(),
                agreement.personId(),
                agreement.baseId(),
                agreement.mentorPersonId(),
                signedOn,
                agreement.termMonths()));
    }

    /**
     * The bureau has refused the filing: the agreement ends, does not count as the person's one traineeship, and the
     * admission it grew from is taken back.
     */
    public void filingRefused(String agreementId, Actor officer, String opinion) {
        var agreement = agreements.find(agreementId);
        agreements.store(agreement.filingRefused(now()));
        audit.moved(subject(agreement.id()), AgreementMove.REFUSE_FILING, agreement.state(), officer, opinion);
        registrations.undoAdmission(agreement.registrationId(), "协议备案没有通过：" + opinion);
    }

    /**
     * One side says no before both have signed: nobody was bound, so the place is free again and the graduate may register
     * anew. Once both have signed the ways out are those of the agreement's own terms.
     */
    public void cancel(CancelAgreement act, Actor actor) {
        var agreement = agreements.find(act.agreementId());
        var asTrainee = actor.personId().equals(agreement.personId());
        if (!asTrainee) {
            mustActFor(agreement, actor);
        }
        if (agreement.signedOn() != null) {
            throw TraineeshipProblems.alreadySigned(
                    policy.clause(asTrainee ? PolicyPoint.RIGHT_TO_LEAVE : PolicyPoint.BASE_MAY_END));
        }
        var words = String.valueOf(act.reason().text()).strip();
        content.keep(act.reason(), subject(agreement.id()), CANCEL_REASON, actor);
        if (asTrainee) {
            cancel(agreement, AgreementMove.CANCEL_AS_TRAINEE, new Why("见习生不签了", words), actor);
        } else {
            cancel(agreement, AgreementMove.CANCEL_AS_BASE, new Why("基地不签了", words), actor);
        }
    }

    /** Returns the ids of those the trainee has not signed and should have before the day. */
    List<String> overdue(LocalDate today) {
        return rows.findByStateAndSignDueOnBefore(AgreementState.DRAFT, today).stream()
                .map(AgreementRow::id)
                .toList();
    }

    /** Cancels what the trainee has not signed in all the time there was; leaves any other alone. */
    void lapse(String agreementId, LocalDate today) {
        var agreement = agreements.find(agreementId);
        var grace = policy.traineeship().unsignedLapsesAfterDays();
        if (agreement.state() == AgreementState.DRAFT && agreement.week().lapsedOn(today, grace)) {
            var reason = "见习生到 %s 没有签".formatted(agreement.week().lastDay(grace));
            cancel(agreement, AgreementMove.LAPSE, new Why(reason, ""), Actor.SYSTEM);
        }
    }

    /** Who said no, in our words, and why, in theirs. */
    private record Why(String who, String words) {

        String whole() {
            return words.isEmpty() ? who : who + "：" + words;
        }
    }

    /** The registration is told in our words alone: theirs stand in one place, where they can be held back. */
    private void cancel(Agreement agreement, AgreementMove move, Why why, Actor actor) {
        agreements.store(agreement.cancelled(move, why.whole(), now()));
        audit.moved(subject(agreement.id()), move, agreement.state(), actor, why.whole());
        registrations.undoAdmission(agreement.registrationId(), "协议没有签成：" + why.who());
    }

    /** Reminds whoever has to sign by tomorrow. */
    void remindToSign(LocalDate today) {
        rows
                .findBySignDueOnAndStateIn(
                        today.plusDays(1), List.of(AgreementState.DRAFT, AgreementState.TRAINEE_SIGNED))
                .stream()
                .map(AgreementRow::agreement)
                .forEach(agreement -> {
                    var text = whole(agreement.id()).text();
                    messages.lastDayNear(agreement, text.baseName(), text.traineeName());
                });
    }

    private OpenReview filing(String agreementId) {
        var file = whole(agreementId);
        var base = bases.view(file.agreement().baseId());
        return new OpenReview(
                subject(agreementId),
                FILING,
                file.text().traineeName(),
                "%s · %s · %s"
                        .formatted(
                                base.name(),
                                file.text().positionTitle(),
                                file.agreement().no()),
                districts.firstReviewOffice(base.districtCode()),
                false,
                questions.about(file),
                questions.facts(file),
                policy.clause(PolicyPoint.FILING));
    }

    private Insurance insuranceOf(SignForBase act, TraineeshipTerm term) {
        var cover = act.cover();
        var insurance = new Insurance(cover.insurer(), cover.policyNo(), cover.from(), cover.to());
        if (!insurance.covers(term.startsOn(), term.endsOn())) {
            throw TraineeshipProblems.notCovered(term.startsOn(), term.endsOn(), policy.clause(PolicyPoint.INSURANCE));
        }
        return insurance;
    }

    private void sign(Agreement agreement, Party party, String contentHash, SignatureMark mark, Actor actor) {
        if (!agreement.contentHash().equals(contentHash)) {
            throw TraineeshipProblems.otherText();
        }
        if (!mark.standsFor(people.nameOf(actor.personId()))) {
            throw TraineeshipProblems.notWritten();
        }
        signatures.save(new SignatureRow(
                Ulid.next(),
                agreement.id(),
                party,
                actor.personId(),
                contentHash,
                now(),
                SignatureRow.Way.of(mark),
                personalData.seal(mark.text()).text()));
    }

    private static void mustActFor(Agreement agreement, Actor actor) {
        if (!actor.holds(Role.BASE_ADMIN, agreement.baseId())) {
            throw TraineeshipProblems.absent();
        }
    }

    private AgreementFile whole(String id) {
        return agreements.byId(id).orElseThrow(TraineeshipProblems::absent);
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
