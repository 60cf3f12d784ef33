package cn.qicheng.position;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SerialNo;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.position.domain.DeclarationState;
import cn.qicheng.position.domain.PostDeclarationMove;
import cn.qicheng.review.ReviewDesk;
import cn.qicheng.traineebase.TraineeBaseView;
import cn.qicheng.traineebase.TraineeBases;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a base declares its posts; the district's filing alone changes the register. */
@Singleton
@Transactional
public class PostDeclarationDesk {

    private final PostDeclarationRows rows;
    private final PositionRows posts;
    private final PostRules rules;
    private final PostDeclarationReviews reviews;
    private final ReviewDesk reviewDesk;
    private final TraineeBases bases;
    private final AuditTrail audit;
    private final Clock clock;

    PostDeclarationDesk(
            PostDeclarationRows rows,
            PositionRows posts,
            PostRules rules,
            PostDeclarationReviews reviews,
            ReviewDesk reviewDesk,
            TraineeBases bases,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.posts = posts;
        this.rules = rules;
        this.reviews = reviews;
        this.reviewDesk = reviewDesk;
        this.bases = bases;
        this.audit = audit;
        this.clock = clock;
    }

    /** Declares a new post, a change or a withdrawal; it waits for the district's filing. Returns its id. */
    public String declare(DeclarePost act, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, act.baseId());
        var base = bases.view(act.baseId());
        var late = act.kind() == DeclarationKind.NEW && rules.mustBeInSeason(base);
        var post = act.kind() == DeclarationKind.NEW ? null : filed(act);
        var year = post == null ? ChinaTime.today(clock).getYear() : post.year();
        var content = post == null || act.kind() == DeclarationKind.CHANGE
                ? titled(act.content(), post)
                : PostContent.of(post);
        mustStand(act, content, post, year);
        if (rows.existsByBaseIdAndYearAndOpenTitle(base.id(), year, content.title())
                || post == null && taken(base.id(), year, content.title())) {
            throw PositionProblems.titleTaken();
        }
        var row = rows.save(row(act, base, post, content, year, late, actor));
        audit.noted(
                subject(row.id()),
                "DECLARED",
                actor,
                Role.BASE_ADMIN,
                row.kind().label() + "：" + row.title());
        reviewDesk.open(reviews.about(row, base));
        return row.id();
    }

    /** Hands a returned declaration in again with other content; its title stays, because it is the post's name. */
    public void resubmit(String id, PostContent content, boolean hazardFree, String reason, Actor actor) {
        var was = own(id, actor);
        var mended = was.mended(renamed(content, was.title()), reason, now());
        var post = was.positionId() == null
                ? null
                : posts.findById(was.positionId()).orElse(null);
        mustStand(
                new DeclarePost(was.kind(), was.baseId(), was.positionId(), mended.content(), hazardFree, reason),
                mended.content(),
                post,
                was.year());
        rows.update(mended);
        audit.moved(subject(id), PostDeclarationMove.MEND, was.state(), actor, reason);
        reviewDesk.resubmit(reviews.about(mended, bases.view(was.baseId())), reason, actor);
    }

    public void withdraw(String id, String reason, Actor actor) {
        var was = own(id, actor);
        rows.update(was.moved(PostDeclarationMove.WITHDRAW, now()));
        audit.moved(subject(id), PostDeclarationMove.WITHDRAW, was.state(), actor, reason);
        reviewDesk.withdraw(PostDeclarationReviews.subject(id), actor, reason);
    }

    static SubjectRef subject(String id) {
        return new SubjectRef("POST_DECLARED", id);
    }

    private void mustStand(DeclarePost act, PostContent content, @Nullable PositionRow post, int year) {
        if (act.kind() == DeclarationKind.WITHDRAWAL && post != null) {
            rules.mustBeFree(post.id());
            return;
        }
        rules.mustStand(content, year, act.hazardFree());
        if (post != null) {
            rules.mustHoldEverybody(post.id(), content.headcount());
        }
    }

    private PositionRow filed(DeclarePost act) {
        return posts.findById(act.positionId() == null ? "" : act.positionId())
                .filter(post -> post.baseId().equals(act.baseId()) && post.state() == PositionState.FILED)
                .orElseThrow(PositionProblems::absent);
    }

    private boolean taken(String baseId, int year, String title) {
        return posts.findByBaseIdInAndYear(List.of(baseId), year).stream()
                .anyMatch(post ->
                        post.state() == PositionState.FILED && post.title().equals(title));
    }

    private static PostContent titled(PostContent content, @Nullable PositionRow post) {
        return renamed(content, post == null ? content.title().strip() : post.title());
    }

    private static PostContent renamed(PostContent content, String title) {
        return new PostContent(
                title,
                content.major().strip(),
                content.education(),
                content.headcount(),
                content.category(),
                content.livingAllowanceFen(),
                content.lodging().strip(),
                content.workplace().strip(),
                content.duties().strip());
    }

    private PostDeclarationRow row(
            DeclarePost act,
            TraineeBaseView base,
            @Nullable PositionRow post,
            PostContent content,
            int year,
            boolean late,
            Actor actor) {
        return new PostDeclarationRow(
                Ulid.next(),
                SerialNo.of("GW", ChinaTime.today(clock)),
                base.id(),
                base.districtCode(),
                year,
                act.kind(),
                post == null ? null : post.id(),
                DeclarationState.DECLARED,
                content.title(),
                content.major(),
                content.education(),
                content.headcount(),
                content.category(),
                content.livingAllowanceFen(),
                content.lodging(),
                content.workplace(),
                content.duties(),
                act.reason(),
                late,
                actor.personId(),
                now(),
                content.title(),
                0);
    }

    private PostDeclarationRow own(String id, Actor actor) {
        return rows.findById(id)
                .filter(row -> actor.holds(Role.BASE_ADMIN, row.baseId()))
                .orElseThrow(PositionProblems::declarationAbsent);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
