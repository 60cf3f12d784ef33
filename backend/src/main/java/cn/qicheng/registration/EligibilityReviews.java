package cn.qicheng.registration;

import cn.qicheng.district.Districts;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.position.PositionView;
import cn.qicheng.position.Positions;
import cn.qicheng.registration.domain.Applicant;
import cn.qicheng.registration.domain.EligibilityFinding;
import cn.qicheng.registration.domain.MendingTerm;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.RegistrationState;
import cn.qicheng.registration.domain.Registrations;
import cn.qicheng.review.Fact;
import cn.qicheng.review.OpenReview;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewQuestion;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Puts what the rules found into the words of a review: first stage only, at the office of the base's district. */
@Singleton
class EligibilityReviews {

    static final String KIND = "ELIGIBILITY";

    private final GraduateDesk graduates;
    private final Registrations registrations;
    private final Positions positions;
    private final Districts districts;
    private final PolicyBook policy;
    private final ReviewBoard board;
    private final Clock clock;

    EligibilityReviews(
            GraduateDesk graduates,
            Registrations registrations,
            Positions positions,
            Districts districts,
            PolicyBook policy,
            ReviewBoard board,
            Clock clock) {
        this.graduates = graduates;
        this.registrations = registrations;
        this.positions = positions;
        this.districts = districts;
        this.policy = policy;
        this.board = board;
        this.clock = clock;
    }

    /** Returns the review that a registration asks for, with the person as known now. */
    OpenReview about(Registration registration, PositionView post, List<EligibilityFinding> findings) {
        return about(registration, graduates.applicant(registration.personId(), registration.id()), post, findings);
    }

    /** Returns the review that a fresh registration asks for, from the facts its place was given on. */
    OpenReview about(
            Registration registration, Applicant applicant, PositionView post, List<EligibilityFinding> findings) {
        var profile = applicant.profile().orElseThrow();
        var name = applicant.card().name().orElse("");
        return new OpenReview(
                RegistrationDesk.subject(registration.id()),
                KIND,
                name + " · " + post.title(),
                post.baseName() + " · " + profile.school(),
                districts.firstReviewOffice(registration.districtCode()),
                false,
                questions(findings),
                List.of(
                        new Fact("姓名", name),
                        new Fact("身份证号", applicant.card().idNumberMasked().orElse("")),
                        new Fact("手机号", applicant.card().phoneMasked().orElse("")),
                        new Fact(
                                "毕业院校",
                                profile.school() + "，" + profile.education().label()),
                        new Fact("毕业证编号", profile.diplomaNo()),
                        new Fact("报名岗位", post.title()),
                        new Fact("见习基地", post.baseName()),
                        new Fact("报名凭证", registration.ticketNo())),
                policy.clause(PolicyPoint.DISTRICT_DUTIES));
    }

    /** Judges a returned registration by the profile as it is now, keeps the answers as a new round and returns its review. */
    OpenReview judgedAnew(Registration registration, int round) {
        var findings = graduates.mustBeEligible(registration.personId(), registration.id());
        registrations.keep(
                registration.id(),
                round,
                findings,
                ChinaTime.today(clock),
                policy.traineeship().version());
        return about(registration, positions.view(registration.positionId()), findings);
    }

    /** Returns the time to mend a registration, counted from the day the officer returned it; empty if nobody did. */
    Optional<MendingTerm> mendingTermOf(Registration registration) {
        if (registration.state() != RegistrationState.HELD) {
            return Optional.empty();
        }
        return board.of(RegistrationDesk.subject(registration.id()))
                .filter(review -> review.state().equals("RETURNED"))
                .map(review -> ChinaTime.dayOf(review.since()))
                .map(day -> new MendingTerm(day, policy.traineeship(day).mendWithinDays()));
    }

    private List<ReviewQuestion> questions(List<EligibilityFinding> findings) {
        return findings.stream()
                .map(finding -> new ReviewQuestion(
                        finding.rule().code(),
                        finding.rule().question(),
                        finding.fact(),
                        finding.answer(),
                        policy.clause(finding.rule().point())))
                .toList();
    }
}
