package cn.qicheng.accreditation;

import cn.qicheng.accreditation.domain.AccreditationMove;
import cn.qicheng.accreditation.domain.BaseApplication;
import cn.qicheng.accreditation.domain.BaseApplicationState;
import cn.qicheng.accreditation.domain.BaseApplications;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.BusinessCalendar.Deadline;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewConcluded;
import cn.qicheng.review.ReviewDesk;
import cn.qicheng.review.ReviewOutcome;
import cn.qicheng.review.ReviewStage;
import io.micronaut.context.BeanProvider;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * What a reviewer's decision does to an application, inside his transaction: where it refuses, the decision does not stand
 * either.
 */
@Singleton
class ReviewedApplications {

    private final BaseApplications applications;
    private final AccreditationReviews reviews;
    private final BeanProvider<ReviewDesk> reviewDesk;
    private final ReviewBoard reviewBoard;
    private final AccreditationMessages messages;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    ReviewedApplications(
            BaseApplications applications,
            AccreditationReviews reviews,
            BeanProvider<ReviewDesk> reviewDesk,
            ReviewBoard reviewBoard,
            AccreditationMessages messages,
            PolicyBook policy,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.reviews = reviews;
        this.reviewDesk = reviewDesk;
        this.reviewBoard = reviewBoard;
        this.messages = messages;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void on(ReviewConcluded decision) {
        switch (decision.kind()) {
            case AccreditationReviews.MATERIAL -> materials(decision);
            case AccreditationReviews.SITE -> site(decision);
            default -> {}
        }
    }

    private void materials(ReviewConcluded decision) {
        var was = application(decision);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var next = was.materialsReviewed(decision.outcome(), decision.by().personId(), now, mendBy());
        keep(was, next, AccreditationMove.onMaterials(decision.outcome()), decision);
        if (next.state() == BaseApplicationState.SITE_ASSESSMENT) {
            reviewDesk.get().open(reviews.ofSite(next));
        }
    }

    private void site(ReviewConcluded decision) {
        var was = application(decision);
        if (decision.stage() == ReviewStage.FIRST) {
            everyAspectInWords(decision);
        } else if (was.reviewers().reviewedFirst(decision.by().personId())) {
            throw AccreditationProblems.reviewedFirst().under(policy.clause(PolicyPoint.CITY_RECHECK));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var next = was.siteReviewed(
                decision.stage(), decision.outcome(), decision.by().personId(), now, mendBy());
        keep(was, next, AccreditationMove.onSite(decision.stage(), decision.outcome()), decision);
    }

    private void keep(BaseApplication was, BaseApplication next, AccreditationMove move, ReviewConcluded decision) {
        var ended = decision.outcome() == ReviewOutcome.REJECTED ? next.ending(decision.opinion()) : next;
        applications.keep(ended);
        messages.moved(ended);
        audit.moved(AccreditationDesk.subject(was.id()), move, was.state(), decision.by(), decision.opinion());
    }

    /** An assessment says of each aspect what was seen, also where all is well. */
    private void everyAspectInWords(ReviewConcluded decision) {
        var said = reviewBoard.of(decision.subject()).orElseThrow().opinions().getLast();
        var silent = said.answers().stream()
                .filter(answer -> answer.note() == null || answer.note().isBlank())
                .map(answer -> new FieldReason(answer.code(), answer.question() + "：写一句看到了什么"))
                .toList();
        if (!silent.isEmpty()) {
            throw AccreditationProblems.wordsMissing(silent).under(policy.clause(PolicyPoint.SITE_ASSESSMENT));
        }
    }

    private BaseApplication application(ReviewConcluded decision) {
        return applications.byId(decision.subject().id()).orElseThrow(AccreditationProblems::absent);
    }

    private Deadline mendBy() {
        return policy.calendar()
                .deadline(ChinaTime.today(clock), policy.traineeship().accreditationMendWorkingDays());
    }
}
