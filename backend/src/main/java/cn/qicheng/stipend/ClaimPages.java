package cn.qicheng.stipend;

import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.review.ReturnedView;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewCaseView;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.web.Hop;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Draws a claim's page: who has it, until when, what the reader may do, and the way it went. */
@Singleton
class ClaimPages {

    private final MoneyTrail trail;
    private final ReviewBoard reviews;
    private final Districts districts;
    private final PolicyBook policy;

    ClaimPages(MoneyTrail trail, ReviewBoard reviews, Districts districts, PolicyBook policy) {
        this.trail = trail;
        this.reviews = reviews;
        this.districts = districts;
        this.policy = policy;
    }

    ClaimView page(ClaimStory story, Actor actor, List<ClaimView.Line> lines) {
        var claim = story.claim();
        return new ClaimView(
                claim.id(),
                claim.no(),
                new ClaimView.BaseView(claim.baseId(), claim.baseName()),
                districts.byCode(claim.districtCode()).name(),
                claim.state().name(),
                claim.state().label(),
                claim.people(),
                claim.months(),
                claim.total().fen(),
                claim.submittedAt(),
                claim.ruleVersion(),
                lines,
                trail.holder(story),
                claim.since(),
                trail.due(story),
                trail.dueProvisional(story),
                moves(claim, actor),
                story.review()
                        .map(ReviewCaseView::id)
                        .or(() -> reviews.idOf(ClaimSteps.subject(claim.submittedAs())))
                        .orElse(null),
                claim.noticeId(),
                claim.batchId(),
                hops(story),
                story.review().flatMap(ReturnedView::of).orElse(null));
    }

    /** The moves a person starts from the claim itself; reviews and batches have pages of their own. */
    private static List<String> moves(StipendClaim claim, Actor actor) {
        return switch (claim.state()) {
            case RETURNED -> actor.holds(Role.BASE_ADMIN, claim.baseId()) ? List.of("RESUBMIT", "WITHDRAW") : List.of();
            case IN_FIRST_REVIEW, IN_SECOND_REVIEW ->
                actor.holds(Role.BASE_ADMIN, claim.baseId()) ? List.of("WITHDRAW") : List.of();
            case PAID_TO_BASE -> actor.holds(Role.BASE_ADMIN, claim.baseId()) ? List.of("PASS_ON") : List.of();
            case APPROVED -> actor.holds(Role.CITY_OFFICER) ? List.of("PUT_ON_NOTICE") : List.of();
            case NOTICE_CLOSED -> actor.holds(Role.CITY_OFFICER) ? List.of("FILE") : List.of();
            case FILED -> actor.holds(Role.FINANCE) ? List.of("ORDER") : List.of();
            default -> List.of();
        };
    }

    private List<Hop> hops(ClaimStory story) {
        var claim = story.claim();
        var hops = new ArrayList<Hop>();
        hops.add(Hop.done("CLAIM", "基地申领", ChinaTime.dayOf(claim.submittedAt()), claim.baseName())
                .under(policy.clause(PolicyPoint.CLAIM_START)));
        hops.addAll(trail.offices(story));
        hops.add(passOn(story).under(policy.clause(PolicyPoint.PASS_ON)));
        hops.add(receipt(story));
        return hops;
    }

    private Hop passOn(ClaimStory story) {
        var base = story.claim().baseName();
        return switch (story.claim().state()) {
            case PAID_TO_BASE -> Hop.current("PASS_ON", "基地转给见习生", base).noting("最晚 " + trail.passOnDue(story));
            case PASSED_ON, CLOSED ->
                Hop.done("PASS_ON", "基地转给见习生", story.on(ClaimMove.PASS_ON).orElse(null), base);
            default -> Hop.todo("PASS_ON", "基地转给见习生");
        };
    }

    private static Hop receipt(ClaimStory story) {
        var state = story.claim().state();
        if (state == ClaimState.CLOSED) {
            return Hop.done("RECEIPT", "见习生确认收到", story.on(ClaimMove.CLOSE).orElse(null), "见习生本人");
        }
        return state == ClaimState.PASSED_ON
                ? Hop.current("RECEIPT", "见习生确认收到", "见习生本人")
                : Hop.todo("RECEIPT", "见习生确认收到");
    }
}
