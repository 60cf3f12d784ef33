package cn.qicheng.review;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.review.domain.ReviewCase;
import cn.qicheng.review.domain.ReviewCases;
import cn.qicheng.review.domain.ReviewMove;
import cn.qicheng.review.domain.ReviewState;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Opens many cases at once, as a registration rush asks for; and opens one anew when its subject changed. */
@Singleton
public class ReviewOpenings {

    private final ReviewCases cases;
    private final ReviewTerms terms;
    private final AuditTrail audit;
    private final Clock clock;

    ReviewOpenings(ReviewCases cases, ReviewTerms terms, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /** A review to be opened, with the moment from which the office has it. */
    public record Opening(OpenReview act, Instant since) {}

    /** Opens the cases; each must be the first about its subject. Returns their ids, in the same order. */
    @Transactional
    public List<String> openAll(List<Opening> openings) {
        var opened = openings.stream().map(this::opened).toList();
        cases.addAll(IntStream.range(0, opened.size())
                .mapToObj(i -> new ReviewCases.Fresh(
                        opened.get(i),
                        openings.get(i).act().questions(),
                        openings.get(i).act().facts()))
                .toList());
        opened.stream()
                .collect(Collectors.groupingBy(ReviewCase::kind))
                .forEach((kind, ofKind) -> audit.began(
                        ofKind.stream().map(ReviewOpenings::subject).toList(),
                        "OPEN",
                        Actor.SYSTEM,
                        Role.SYSTEM,
                        kind));
        return opened.stream().map(ReviewCase::id).toList();
    }

    /**
     * Opens a case again from the first stage, because its subject changed while it still might: in review or passed, not
     * returned. What reviewers saw before stays in their opinions.
     */
    @Transactional
    public void openAnew(OpenReview asNow, String note, Actor actor) {
        var review = cases.of(asNow.subject()).orElseThrow(ReviewProblems::absent);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var again = review.openedAnew(now, terms.due(ChinaTime.dayOf(now), review.kind(), ReviewStage.FIRST))
                .headed(asNow.title(), asNow.subtitle());
        cases.replaceContents(review.id(), asNow.questions(), asNow.facts());
        cases.moved(again);
        audit.moved(subject(review), ReviewMove.OPEN_ANEW, review.state(), actor, note);
    }

    private ReviewCase opened(Opening opening) {
        var act = opening.act();
        var day = ChinaTime.dayOf(opening.since());
        return new ReviewCase(
                Ulid.next(),
                act.subject(),
                act.kind(),
                act.title(),
                act.subtitle(),
                ReviewState.IN_FIRST,
                ReviewStage.FIRST,
                act.secondStage(),
                act.firstOfficeCode(),
                null,
                1,
                opening.since(),
                terms.due(day, act.kind(), ReviewStage.FIRST),
                act.basis(),
                0);
    }

    private static SubjectRef subject(ReviewCase review) {
        return new SubjectRef("REVIEW_CASE", review.id());
    }
}
