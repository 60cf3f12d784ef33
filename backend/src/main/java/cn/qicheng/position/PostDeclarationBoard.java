package cn.qicheng.position;

import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.TaskSource;
import cn.qicheng.position.domain.DeclarationState;
import cn.qicheng.position.domain.PostDeclarationMove;
import cn.qicheng.review.ReturnedView;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewCaseView;
import cn.qicheng.traineebase.TraineeBases;
import cn.qicheng.web.Holder;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.util.List;

/** Declarations as their base reads them. */
@Singleton
public class PostDeclarationBoard implements TaskSource {

    private final PostDeclarationRows rows;
    private final PostRules rules;
    private final ReviewBoard reviews;
    private final TraineeBases bases;
    private final Districts districts;

    PostDeclarationBoard(
            PostDeclarationRows rows, PostRules rules, ReviewBoard reviews, TraineeBases bases, Districts districts) {
        this.rows = rows;
        this.rules = rules;
        this.reviews = reviews;
        this.bases = bases;
        this.districts = districts;
    }

    public PostRulesView rules(String baseId, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, baseId);
        return rules.view(bases.view(baseId));
    }

    public PostDeclarationView view(String id, Actor actor) {
        return rows.findById(id)
                .filter(row -> actor.holds(Role.BASE_ADMIN, row.baseId()))
                .map(this::view)
                .orElseThrow(PositionProblems::declarationAbsent);
    }

    public Page<PostDeclarationView> ofBase(String baseId, int page, int size, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, baseId);
        var found = rows.ofBase(baseId, size, (long) page * size);
        return new Page<>(found.stream().map(this::view).toList(), rows.countByBaseId(baseId), page, size);
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        var own = actor.scopesOf(Role.BASE_ADMIN);
        if (role != Role.BASE_ADMIN || own.isEmpty()) {
            return List.of();
        }
        var returned = rows.findByBaseIdInAndState(own, DeclarationState.RETURNED);
        return returned.stream()
                .map(PostDeclarationRow::since)
                .min(java.util.Comparator.naturalOrder())
                .map(oldest -> List.of(
                        new TaskGroup("MEND_POST", "岗位申报被退回", returned.size(), oldest, "post-declaration-list")))
                .orElse(List.of());
    }

    private PostDeclarationView view(PostDeclarationRow row) {
        var review = reviews.of(PostDeclarationReviews.subject(row.id()));
        return new PostDeclarationView(
                row.id(),
                row.no(),
                row.year(),
                row.kind(),
                row.kind().label(),
                row.positionId(),
                row.state(),
                row.state().label(),
                row.state() == DeclarationState.DECLARED
                        ? new Holder(districts.officeName(districts.firstReviewOffice(row.districtCode())), "备案")
                        : null,
                row.since(),
                review.map(ReviewCaseView::due).orElse(null),
                review.map(ReviewCaseView::workingDaysLeft).orElse(null),
                row.content(),
                row.reason(),
                row.late(),
                review.flatMap(ReturnedView::of).orElse(null),
                row.state() == DeclarationState.REJECTED
                        ? review.map(said -> said.opinions().getLast().opinion())
                                .orElse("")
                        : "",
                Move.allowed(PostDeclarationMove.class, row.state(), Role.BASE_ADMIN));
    }
}
