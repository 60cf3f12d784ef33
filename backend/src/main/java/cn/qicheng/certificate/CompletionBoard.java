package cn.qicheng.certificate;

import cn.qicheng.certificate.CompletionView.AppraisalView;
import cn.qicheng.certificate.CompletionView.CertificateView;
import cn.qicheng.certificate.CompletionView.RetentionView;
import cn.qicheng.certificate.domain.Completion;
import cn.qicheng.certificate.domain.CompletionState;
import cn.qicheng.certificate.domain.Completions;
import cn.qicheng.content.ContentBoard;
import cn.qicheng.district.Districts;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Mask;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.traineeship.TraineeshipBoard;
import cn.qicheng.web.ClauseView;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Served terms and certificates, for reading. */
@Singleton
public class CompletionBoard {

    private final Completions completions;
    private final TraineeshipBoard traineeships;
    private final TraineeBases bases;
    private final Districts districts;
    private final People people;
    private final ContentBoard content;
    private final PolicyBook policy;

    CompletionBoard(
            Completions completions,
            TraineeshipBoard traineeships,
            TraineeBases bases,
            Districts districts,
            People people,
            ContentBoard content,
            PolicyBook policy) {
        this.completions = completions;
        this.traineeships = traineeships;
        this.bases = bases;
        this.districts = districts;
        this.people = people;
        this.content = content;
        this.policy = policy;
    }

    public CompletionView view(String agreementId, Actor actor) {
        var completion = completions
                .of(agreementId)
                .filter(found -> visible(found, actor))
                .orElseThrow(CertificateProblems::absent);
        var agreement = Optional.ofNullable(
                        traineeships.facts(List.of(agreementId)).get(agreementId))
                .orElseThrow(CertificateProblems::absent);
        return new CompletionView(
                agreementId,
                agreement.names().trainee(),
                agreement.baseName(),
                agreement.positionTitle(),
                agreement.signedOn(),
                completion.endsOn(),
                completion.state().name(),
                completion.appraiseDue(),
                completion.since(),
                appraisal(completion, actor),
                retention(completion),
                certificate(completion),
                moves(completion, actor),
                ClauseView.of(policy.clause(PolicyPoint.APPRAISAL)),
                ClauseView.of(policy.clause(PolicyPoint.RETENTION)));
    }

    /** Anybody may ask whether a certificate is good. Letters count whatever their case. */
    public CertificateCheckView check(String no) {
        return completions
                .byCertificate(numbered(no))
                .flatMap(CompletionBoard::checked)
                .orElseThrow(CertificateProblems::unknown);
    }

    /** As numbers are written; what can be none is not asked of the database, whose column is plain ASCII. */
    static String numbered(String no) {
        var written = no.strip().toUpperCase(Locale.ROOT);
        if (!written.matches("[0-9A-Z-]{1,30}")) {
            throw CertificateProblems.unknown();
        }
        return written;
    }

    /** What the certificate's code shows. */
    Optional<CertificateCheckView> checkOf(String agreementId) {
        return completions.of(agreementId).flatMap(CompletionBoard::checked);
    }

    private static Optional<CertificateCheckView> checked(Completion completion) {
        var issued = completion.certificate();
        if (issued == null) {
            return Optional.empty();
        }
        var grade = issued.overall();
        return Optional.of(new CertificateCheckView(
                issued.no(),
                completion.state() == CompletionState.CERTIFIED,
                Mask.name(issued.traineeName()),
                issued.baseName(),
                issued.positionTitle(),
                issued.startsOn(),
                issued.endsOn(),
                issued.months(),
                grade == null ? null : grade.label(),
                issued.issuedOn(),
                issued.hash(),
                completion.revokedReason()));
    }

    private boolean visible(Completion completion, Actor actor) {
        var sides = completion.sides();
        return actor.personId().equals(sides.personId())
                || (actor.personId().equals(sides.mentorPersonId()) && actor.holds(Role.SUPERVISOR, sides.baseId()))
                || actor.holds(Role.BASE_ADMIN, sides.baseId())
                || actor.holds(Role.CITY_OFFICER)
                || officerOver(sides.baseId(), actor);
    }

    private boolean officerOver(String baseId, Actor actor) {
        return actor.holds(
                Role.DISTRICT_OFFICER,
                districts.firstReviewOffice(bases.view(baseId).districtCode()));
    }

    private @Nullable AppraisalView appraisal(Completion completion, Actor actor) {
        var given = completion.appraisal();
        if (given == null) {
            return null;
        }
        var held = !actor.personId().equals(given.byPersonId())
                && !content.heldBack(CompletionDesk.SUBJECT, CompletionDesk.WORDS, List.of(completion.agreementId()))
                        .isEmpty();
        return new AppraisalView(
                given.attitude(),
                given.skill(),
                given.discipline(),
                given.overall(),
                held ? ContentBoard.IN_ITS_PLACE : given.words(),
                people.nameOf(given.byPersonId()),
                given.at());
    }

    private @Nullable RetentionView retention(Completion completion) {
        var told = completion.retention();
        return told == null
                ? null
                : new RetentionView(
                        told.retained(),
                        told.contractFrom(),
                        told.contractUntil(),
                        told.counts(policy.traineeship(completion.endsOn()).retainedContractYears()));
    }

    private static @Nullable CertificateView certificate(Completion completion) {
        var issued = completion.certificate();
        return issued == null
                ? null
                : new CertificateView(issued.no(), issued.issuedOn(), issued.hash(), completion.revokedReason());
    }

    private List<String> moves(Completion completion, Actor actor) {
        var sides = completion.sides();
        var open = new ArrayList<String>();
        var base = actor.holds(Role.BASE_ADMIN, sides.baseId());
        var mentor = actor.personId().equals(sides.mentorPersonId()) && actor.holds(Role.SUPERVISOR, sides.baseId());
        if (completion.state() == CompletionState.TO_APPRAISE && (base || mentor)) {
            open.add("APPRAISE");
        }
        if (base) {
            open.add("RECORD_RETENTION");
        }
        if (completion.state() == CompletionState.CERTIFIED) {
            if (actor.personId().equals(sides.personId())) {
                open.add("SHOW_CODE");
            }
        }
        return open;
    }
}
