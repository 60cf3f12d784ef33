package cn.qicheng.review;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.review.domain.ReviewCase;
import cn.qicheng.review.domain.ReviewCases;
import cn.qicheng.review.domain.ReviewState;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Opens many cases at once: a registration rush asks for hundreds in a second. */
@Singleton
public class ReviewOpenings {

    private final ReviewCases cases;
    private final PolicyBook policy;
    private final AuditTrail audit;

    ReviewOpenings(ReviewCases cases, PolicyBook policy, AuditTrail audit) {
        this.cases = cases;
        this.policy = policy;
        this.audit = audit;
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
                policy.calendar().deadline(day, policy.traineeship(day).reviewWorkingDays()),
                act.basis(),
                0);
    }

    private static SubjectRef subject(ReviewCase review) {
        return new SubjectRef("REVIEW_CASE", review.id());
    }
}
