package cn.qicheng.certificate;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.certificate.domain.Appraisal;
import cn.qicheng.certificate.domain.Certificate;
import cn.qicheng.certificate.domain.Completion;
import cn.qicheng.certificate.domain.CompletionMove;
import cn.qicheng.certificate.domain.CompletionState;
import cn.qicheng.certificate.domain.Completions;
import cn.qicheng.certificate.domain.Retention;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.content.Screening;
import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SerialNo;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.scene.SceneDesk;
import cn.qicheng.scene.SceneView;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.traineeship.AgreementCompleted;
import cn.qicheng.traineeship.TraineeshipBoard;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a served term is appraised and certified. */
@Singleton
@Transactional
public class CompletionDesk {

    static final String SUBJECT = "COMPLETION";
    static final String WORDS = "words";
    static final String SCENE = "CERTIFICATE";

    private final Completions completions;
    private final TraineeshipBoard traineeships;
    private final TraineeBases bases;
    private final Districts districts;
    private final SceneDesk scenes;
    private final CompletionMessages messages;
    private final ContentDesk content;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    CompletionDesk(
            Completions completions,
            TraineeshipBoard traineeships,
            TraineeBases bases,
            Districts districts,
            SceneDesk scenes,
            CompletionMessages messages,
            ContentDesk content,
            PolicyBook policy,
            AuditTrail audit,
            Clock clock) {
        this.completions = completions;
        this.traineeships = traineeships;
        this.bases = bases;
        this.districts = districts;
        this.scenes = scenes;
        this.messages = messages;
        this.content = content;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    static SubjectRef subject(String agreementId) {
        return new SubjectRef(SUBJECT, agreementId);
    }

    static SubjectRef scene(String agreementId) {
        return new SubjectRef(SCENE, agreementId);
    }

    /** A term was served to its last day: the base has some days for its appraisal. */
    void begin(AgreementCompleted completed) {
        var begun = Completion.begun(
                completed.agreementId(),
                new Completion.Sides(completed.personId(), completed.baseId(), completed.mentorPersonId()),
                completed.endsOn(),
                policy.traineeship(completed.endsOn()).appraiseWithinDays(),
                now());
        completions.add(begun);
        audit.noted(subject(begun.agreementId()), "BEGIN", Actor.SYSTEM, Role.SYSTEM, "期满 " + begun.endsOn());
        messages.toAppraise(begun);
    }

    /** The mentor's or the base's word; the certificate is given with it. */
    public void appraise(Appraise act, Actor actor) {
        var completion = find(act.agreementId());
        var move = actor.personId().equals(completion.sides().mentorPersonId())
                        && actor.holds(Role.SUPERVISOR, completion.sides().baseId())
                ? CompletionMove.APPRAISE_AS_MENTOR
                : CompletionMove.APPRAISE_AS_BASE;
        if (move == CompletionMove.APPRAISE_AS_BASE) {
            mustActForBase(completion, actor);
        }
        if (completion.state() != CompletionState.TO_APPRAISE) {
            throw CertificateProblems.appraised();
        }
        var given = new Appraisal(
                act.attitude(),
                act.skill(),
                act.discipline(),
                act.overall(),
                Optional.ofNullable(act.words().text()).orElse("").strip(),
                actor.personId(),
                now());
        var certified = completion.appraised(move, given, certificate(completion, act.overall()), now());
        completions.moved(certified);
        content.keep(act.words(), subject(completion.agreementId()), WORDS, actor);
        audit.moved(
                subject(completion.agreementId()),
                move,
                completion.state(),
                actor,
                "综合评定" + act.overall().label());
        messages.issued(certified);
    }

    public void recordRetention(RecordRetention act, Actor actor) {
        var completion = find(act.agreementId());
        mustActForBase(completion, actor);
        if (act.retained()
                && (act.contractFrom() == null
                        || (act.contractUntil() != null && act.contractUntil().isBefore(act.contractFrom())))) {
            throw CertificateProblems.contract(policy.clause(PolicyPoint.RETENTION));
        }
        var told = new Retention(
                act.retained(),
                act.retained() ? act.contractFrom() : null,
                act.retained() ? act.contractUntil() : null,
                actor.personId(),
                now());
        completions.moved(completion.retained(told));
        audit.noted(
                subject(completion.agreementId()),
                "RETENTION",
                actor,
                Role.BASE_ADMIN,
                act.retained() ? "留用，合同 %s 至 %s".formatted(told.contractFrom(), told.contractUntil()) : "未留用");
    }

    /** Takes a certificate back; its number and its code say so from then on. */
    public void revoke(String certificateNo, Screening reason, Actor actor) {
        var completion = completions
                .byCertificate(CompletionBoard.numbered(certificateNo))
                .filter(found -> actor.holds(
                        Role.DISTRICT_OFFICER,
                        districts.firstReviewOffice(
                                bases.view(found.sides().baseId()).districtCode())))
                .orElseThrow(CertificateProblems::unknown);
        if (completion.state() != CompletionState.CERTIFIED) {
            throw CertificateProblems.notIssued();
        }
        var words = Optional.ofNullable(reason.text()).orElse("").strip();
        completions.moved(completion.revoked(words, now()));
        audit.moved(subject(completion.agreementId()), CompletionMove.REVOKE, completion.state(), actor, words);
        messages.revoked(completion);
    }

    /** Puts up the code that leads to the certificate; the trainee shows it to whom they like. */
    public SceneView putUpCode(String agreementId, Actor actor) {
        var completion = find(agreementId);
        actor.mustBe(completion.sides().personId());
        if (completion.state() != CompletionState.CERTIFIED) {
            throw CertificateProblems.notIssued();
        }
        return scenes.putUp(scene(agreementId), null, actor, Role.GRADUATE);
    }

    List<String> unappraised(LocalDate today) {
        return completions.unappraisedDueBefore(today);
    }

    /** The base has let its days pass: the certificate is given, and says so. */
    void certifyWithout(String agreementId) {
        var completion = find(agreementId);
        if (!completion.lapsedOn(ChinaTime.today(clock))) {
            return;
        }
        var certified = completion.certifiedWithout(certificate(completion, null), now());
        completions.moved(certified);
        audit.moved(
                subject(agreementId),
                CompletionMove.CERTIFY_WITHOUT,
                completion.state(),
                Actor.SYSTEM,
                "基地到 " + completion.appraiseDue() + " 没有鉴定");
        messages.issued(certified);
    }

    private Certificate certificate(Completion completion, @Nullable Grade overall) {
        var agreement = Optional.ofNullable(
                        traineeships.facts(List.of(completion.agreementId())).get(completion.agreementId()))
                .orElseThrow();
        var startsOn = agreement.signedOn();
        if (startsOn == null) {
            throw new IllegalStateException("a served term that nobody signed: " + completion.agreementId());
        }
        var today = ChinaTime.today(clock);
        return new Certificate(
                SerialNo.of("ZS", today),
                agreement.names().trainee(),
                agreement.baseName(),
                agreement.positionTitle(),
                startsOn,
                completion.endsOn(),
                agreement.termMonths(),
                overall,
                today);
    }

    private static void mustActForBase(Completion completion, Actor actor) {
        if (!actor.holds(Role.BASE_ADMIN, completion.sides().baseId())) {
            throw CertificateProblems.absent();
        }
    }

    private Completion find(String agreementId) {
        return completions.of(agreementId).orElseThrow(CertificateProblems::absent);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
