package cn.qicheng.position;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.position.domain.PostDeclarationMove;
import cn.qicheng.review.ReviewConcluded;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** What the district's decision does to a declaration and, where it files, to the register of posts. */
@Singleton
class FiledDeclarations {

    private final PostDeclarationRows rows;
    private final PositionRows posts;
    private final PositionFile file;
    private final PostRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    FiledDeclarations(
            PostDeclarationRows rows,
            PositionRows posts,
            PositionFile file,
            PostRules rules,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.posts = posts;
        this.file = file;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void on(ReviewConcluded decision) {
        if (!decision.kind().equals(PostDeclarationReviews.KIND)) {
            return;
        }
        var was = rows.findById(decision.subject().id()).orElseThrow(PositionProblems::declarationAbsent);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var move = switch (decision.outcome()) {
            case PASSED, STAGE_PASSED -> PostDeclarationMove.FILE;
            case RETURNED -> PostDeclarationMove.RETURN;
            case REJECTED -> PostDeclarationMove.REJECT;
        };
        rows.update(
                move == PostDeclarationMove.FILE ? was.filedAs(filed(was, decision.by()), now) : was.moved(move, now));
        audit.moved(PostDeclarationDesk.subject(was.id()), move, was.state(), decision.by(), decision.opinion());
    }

    /** Whatever has happened since the declaration is asked once more: nobody is on a post that goes, all fit on one that shrinks. */
    private String filed(PostDeclarationRow it, Actor actor) {
        if (it.kind() == DeclarationKind.WITHDRAWAL) {
            var post = posts.findById(Objects.requireNonNull(it.positionId())).orElseThrow(PositionProblems::absent);
            rules.mustBeFree(post.id());
            posts.update(post.withdrawn());
            audit.noted(
                    new SubjectRef("POSITION", post.id()),
                    "WITHDRAWN",
                    actor,
                    Role.DISTRICT_OFFICER,
                    it.no() + "：" + it.reason());
            return post.id();
        }
        if (it.positionId() != null) {
            rules.mustHoldEverybody(it.positionId(), it.headcount());
        }
        var entry = it.content().entry(it.baseId(), it.year(), it.districtCode());
        file.file(List.of(entry), actor, "基地申报 " + it.no());
        return Objects.requireNonNull(file.filed(List.of(entry.key())).get(entry.key()))
                .id();
    }
}
