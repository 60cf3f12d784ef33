package cn.qicheng.review;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.BusinessCalendar.Deadline;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.review.ReviewOpenings.Opening;
import cn.qicheng.review.domain.ReviewCase;
import cn.qicheng.review.domain.ReviewCases;
import cn.qicheng.review.domain.ReviewItem;
import cn.qicheng.review.domain.ReviewMove;
import cn.qicheng.review.domain.ReviewOpinion;
import cn.qicheng.review.domain.ReviewVerdict;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where cases are opened, decided and handed in again.
 *
 * <p>The subject's own desk opens and resubmits, inside its transaction. Reviewers pass, return or reject; their decision
 * and what it does to the subject stand or fall together.
 */
@Singleton
@Transactional
public class ReviewDesk {

    private final ReviewOpenings openings;
    private final ReviewCases cases;
    private final ReviewTerms terms;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<ReviewConcluded> concluded;
    private final Clock clock;

    ReviewDesk(
            ReviewOpenings openings,
            ReviewCases cases,
            ReviewTerms terms,
            AuditTrail audit,
            ApplicationEventPublisher<ReviewConcluded> concluded,
            Clock clock) {
        this.openings = openings;
        this.cases = cases;
        this.terms = terms;
        this.audit = audit;
        this.concluded = concluded;
        this.clock = clock;
    }

    /** Opens a case in the first office and starts its clock. Returns the case's id. */
    public String open(OpenReview act) {
        if (cases.of(act.subject()).isPresent()) {
            throw ReviewProblems.alreadyOpen();
        }
        return openings.openAll(List.of(new Opening(act, now()))).getFirst();
    }

    /**
     * Hands a returned case in again, to the stage that returned it: headings, questions and facts are those of now, because
     * what was mended may be any of them. What reviewers saw before stays in their opinions.
     */
    public void resubmit(OpenReview asNow, String note, Actor actor) {
        var review = cases.of(asNow.subject()).orElseThrow(ReviewProblems::absent);
        var again = review.resubmitted(now(), nextDue(review, review.stage())).headed(asNow.title(), asNow.subtitle());
        cases.replaceContents(review.id(), asNow.questions(), asNow.facts());
        cases.moved(again);
        audit.moved(self(review), ReviewMove.resubmittingTo(review.stage()), review.state(), actor, note);
    }

    /** Ends a case whose subject was withdrawn before the review was over. */
    public void withdraw(SubjectRef subject, Actor actor, String reason) {
        var review = cases.of(subject).orElseThrow(ReviewProblems::absent);
        cases.moved(review.withdrawn(now()));
        audit.moved(self(review), ReviewMove.WITHDRAW, review.state(), actor, reason);
    }

    public void pass(Decide act, Actor actor) {
        var review = mine(act.caseId(), actor);
        decide(review, act, review.outcomeOfPassing(), ReviewVerdict::mustPass, actor);
    }

    /** Returns a case to be mended, naming at once everything that must be (退回补正). */
    public void sendBack(Decide act, Actor actor) {
        decide(mine(act.caseId(), actor), act, ReviewOutcome.RETURNED, ReviewVerdict::mustReturn, actor);
    }

    /** Ends a case (驳回). */
    public void reject(Decide act, Actor actor) {
        decide(mine(act.caseId(), actor), act, ReviewOutcome.REJECTED, ReviewVerdict::mustReject, actor);
    }

    /** Counts deadlines anew that ran through a year whose days off were not published; entering them sets these right. */
    public void recountProvisional() {
        for (var review : cases.dueProvisionally()) {
            var counted = terms.due(ChinaTime.dayOf(review.since()), review.kind(), review.stage());
            if (!counted.equals(review.due())) {
                cases.moved(review.dueOn(counted));
                audit.noted(
                        self(review),
                        "RECOUNT",
                        Actor.SYSTEM,
                        Role.SYSTEM,
                        "期限 %s 改为 %s：当年的放假安排已经公布"
                                .formatted(
                                        Optional.ofNullable(review.due())
                                                .map(Deadline::day)
                                                .orElse(null),
                                        counted.day()));
            }
        }
    }

    private void decide(
            ReviewCase review, Decide act, ReviewOutcome outcome, Consumer<ReviewVerdict> rule, Actor actor) {
        var decided = review.decided(outcome, actor.personId(), now(), nextDue(review, ReviewStage.SECOND));
        if (act.round() != null && act.round() != review.round()) {
            throw ReviewProblems.changedMeanwhile();
        }
        if (review.closedTo(actor.personId())) {
            throw ReviewProblems.sameReviewer();
        }
        var questions = cases.questions(review.id());
        var verdict = ReviewVerdict.of(itemsFor(review, questions), act.answers());
        rule.accept(verdict);
        cases.moved(decided);
        cases.add(opinionOf(review, questions, verdict, outcome, act.opinion(), actor));
        audit.moved(self(review), ReviewMove.deciding(review.stage(), outcome), review.state(), actor, act.opinion());
        concluded.publishEvent(
                new ReviewConcluded(review.subject(), review.kind(), review.stage(), outcome, actor, act.opinion()));
    }

    /** Finds a case this person may decide on now or could have decided before; to everybody else it does not exist. */
    private ReviewCase mine(String caseId, Actor actor) {
        return cases.byId(caseId)
                .filter(review -> ReviewBoard.sees(actor, review))
                .filter(review -> review.stage() == ReviewStage.FIRST
                        ? actor.holds(Role.DISTRICT_OFFICER, review.firstOffice())
                        : actor.holds(Role.CITY_OFFICER))
                .orElseThrow(ReviewProblems::absent);
    }

    /** Puts what this stage answered in its last round beside each question, so that it cannot ask twice. */
    private List<ReviewItem> itemsFor(ReviewCase review, List<ReviewQuestion> questions) {
        var earlier = cases.opinions(review.id()).stream()
                .filter(opinion -> opinion.stage() == review.stage())
                .reduce((first, later) -> later);
        return questions.stream()
                .map(question -> earlier.flatMap(opinion -> opinion.answerTo(question.code()))
                        .map(given -> new ReviewItem(
                                question.code(),
                                question.question(),
                                given.answer(),
                                !given.fact().equals(question.fact())))
                        .orElseGet(() ->
                                new ReviewItem(question.code(), question.question(), ReviewAnswer.TO_CHECK, false)))
                .toList();
    }

    private ReviewOpinion opinionOf(
            ReviewCase review,
            List<ReviewQuestion> questions,
            ReviewVerdict verdict,
            ReviewOutcome outcome,
            String opinion,
            Actor actor) {
        var given = questions.stream()
                .map(question -> {
                    var answered = verdict.answerTo(question.code());
                    return new ReviewOpinion.Given(
                            question.code(), question.question(), question.fact(), answered.answer(), answered.note());
                })
                .toList();
        return new ReviewOpinion(
                Ulid.next(),
                review.id(),
                review.round(),
                review.stage(),
                actor.personId(),
                actor.name(),
                now(),
                outcome,
                opinion,
                given);
    }

    private Deadline nextDue(ReviewCase review, ReviewStage stage) {
        return terms.due(ChinaTime.today(clock), review.kind(), stage);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static SubjectRef self(ReviewCase review) {
        return new SubjectRef("REVIEW_CASE", review.id());
    }
}
