package cn.qicheng.stipend;

import static cn.qicheng.stipend.domain.ClaimMove.CLOSE_NOTICE;
import static cn.qicheng.stipend.domain.ClaimMove.FILE;
import static cn.qicheng.stipend.domain.ClaimMove.PASS_FIRST;
import static cn.qicheng.stipend.domain.ClaimMove.PASS_SECOND;
import static cn.qicheng.stipend.domain.ClaimMove.RECORD_BANK_RETURN;
import static cn.qicheng.stipend.domain.ClaimMove.RECORD_PAID;
import static cn.qicheng.stipend.domain.ClaimMove.REFUSE;
import static cn.qicheng.stipend.domain.ClaimMove.REJECT_FIRST;
import static cn.qicheng.stipend.domain.ClaimMove.REJECT_SECOND;
import static cn.qicheng.stipend.domain.ClaimMove.RETURN_FIRST;
import static cn.qicheng.stipend.domain.ClaimMove.RETURN_SECOND;
import static cn.qicheng.stipend.domain.ClaimMove.STOP;
import static cn.qicheng.stipend.domain.ClaimMove.WITHDRAW;

import cn.qicheng.notice.NoticeView;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.review.ReviewCaseView;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.ClaimStep;
import cn.qicheng.web.Holder;
import cn.qicheng.web.Hop;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws a claim's way through the offices: five stations, each with its day, its office and its article. */
@Singleton
class MoneyTrail {

    private static final int FIRST_REVIEW = 0;
    private static final int SECOND_REVIEW = 1;
    private static final int NOTICE = 2;
    private static final int FILING = 3;
    private static final int PAYING = 4;
    private static final int WITH_THE_BASE = 5;

    /** What ends a claim without money. */
    static final Set<ClaimMove> ENDED = Set.of(REJECT_FIRST, REJECT_SECOND, REFUSE, STOP, WITHDRAW);

    private final PolicyBook policy;

    MoneyTrail(PolicyBook policy) {
        this.policy = policy;
    }

    /** Whether the money has come to the base, so that the rest is between the base and its trainees. */
    static boolean withTheBase(ClaimState state) {
        return state == ClaimState.PAID_TO_BASE || state == ClaimState.PASSED_ON || state == ClaimState.CLOSED;
    }

    List<Hop> offices(ClaimStory story) {
        return List.of(
                station(story, FIRST_REVIEW, PASS_FIRST).under(policy.clause(PolicyPoint.CLAIM_REVIEW)),
                station(story, SECOND_REVIEW, PASS_SECOND).under(policy.clause(PolicyPoint.CLAIM_REVIEW)),
                station(story, NOTICE, CLOSE_NOTICE).under(policy.clause(PolicyPoint.PUBLIC_NOTICE)),
                station(story, FILING, FILE).under(policy.clause(PolicyPoint.FINANCE_FILING)),
                station(story, PAYING, RECORD_PAID).under(policy.clause(PolicyPoint.DISBURSEMENT)));
    }

    /** Returns the stations of a month that is not claimed yet. */
    List<Hop> officesToCome() {
        return List.of(
                Hop.todo(code(FIRST_REVIEW), label(FIRST_REVIEW)).under(policy.clause(PolicyPoint.CLAIM_REVIEW)),
                Hop.todo(code(SECOND_REVIEW), label(SECOND_REVIEW)).under(policy.clause(PolicyPoint.CLAIM_REVIEW)),
                Hop.todo(code(NOTICE), label(NOTICE)).under(policy.clause(PolicyPoint.PUBLIC_NOTICE)),
                Hop.todo(code(FILING), label(FILING)).under(policy.clause(PolicyPoint.FINANCE_FILING)),
                Hop.todo(code(PAYING), label(PAYING)).under(policy.clause(PolicyPoint.DISBURSEMENT)));
    }

    @Nullable
    Holder holder(ClaimStory story) {
        return switch (story.claim().state()) {
            case IN_FIRST_REVIEW -> new Holder(story.offices().first(), "初审");
            case IN_SECOND_REVIEW -> new Holder(story.offices().city(), "复审");
            case RETURNED, PAID_TO_BASE -> new Holder(story.claim().baseName(), "基地");
            case APPROVED, ON_NOTICE -> new Holder(story.offices().city(), "公示");
            case HELD -> new Holder(story.offices().city(), "核查异议");
            case NOTICE_CLOSED -> new Holder(story.offices().city(), "报备案");
            case FILED, ORDERED -> new Holder(story.offices().city(), "拨付");
            case PASSED_ON -> new Holder("见习生本人", "确认收到");
            case CLOSED, REJECTED, WITHDRAWN -> null;
        };
    }

    @Nullable
    LocalDate due(ClaimStory story) {
        return switch (story.claim().state()) {
            case IN_FIRST_REVIEW, IN_SECOND_REVIEW ->
                story.review().map(ReviewCaseView::due).orElse(null);
            case ON_NOTICE -> story.notice().map(NoticeView::closesOn).orElse(null);
            case PAID_TO_BASE -> passOnDue(story);
            default -> null;
        };
    }

    boolean dueProvisional(ClaimStory story) {
        return story.review().map(ReviewCaseView::dueProvisional).orElse(false)
                || story.notice().map(NoticeView::closesOnProvisional).orElse(false);
    }

    /** The last day for the base to pass the money on; null before it has it. */
    @Nullable
    LocalDate passOnDue(ClaimStory story) {
        return story.on(RECORD_PAID)
                .map(day -> day.plusDays(policy.traineeship().passOnWithinDays()))
                .orElse(null);
    }

    private Hop station(ClaimStory story, int number, ClaimMove done) {
        var here = reached(story);
        var code = code(number);
        var label = label(number);
        var office = number == FIRST_REVIEW
                ? story.offices().first()
                : story.offices().city();
        if (number < here) {
            return Hop.done(code, label, story.on(done).orElse(null), office)
                    .noting(
                            number == FILING
                                    ? story.last(FILE).map(ClaimStep::note).orElse(null)
                                    : null);
        }
        if (number > here) {
            return Hop.todo(code, label);
        }
        return story.claim().state() == ClaimState.REJECTED || story.claim().state() == ClaimState.WITHDRAWN
                ? Hop.stopped(code, label, story.last(ENDED).map(ClaimStep::on).orElse(null), office)
                        .noting(note(story))
                : Hop.current(code, label, office).noting(note(story));
    }

    /** Returns the number of the station the claim has come to. */
    private static int reached(ClaimStory story) {
        return switch (story.claim().state()) {
            case IN_FIRST_REVIEW -> FIRST_REVIEW;
            case IN_SECOND_REVIEW -> SECOND_REVIEW;
            case RETURNED, REJECTED ->
                story.last(Set.of(RETURN_FIRST, RETURN_SECOND, REJECT_FIRST, REJECT_SECOND, REFUSE, STOP))
                        .map(step -> endedAt(story, step.move()))
                        .orElse(FIRST_REVIEW);
            case WITHDRAWN -> story.on(PASS_FIRST).isPresent() ? SECOND_REVIEW : FIRST_REVIEW;
            case APPROVED, ON_NOTICE, HELD -> NOTICE;
            case NOTICE_CLOSED -> FILING;
            case FILED, ORDERED -> PAYING;
            case PAID_TO_BASE, PASSED_ON, CLOSED -> WITH_THE_BASE;
        };
    }

    private static int endedAt(ClaimStory story, ClaimMove last) {
        return switch (last) {
            case RETURN_SECOND, REJECT_SECOND -> SECOND_REVIEW;
            case REFUSE -> NOTICE;
            case STOP ->
                story.on(FILE).isPresent() ? PAYING : story.on(CLOSE_NOTICE).isPresent() ? FILING : NOTICE;
            default -> FIRST_REVIEW;
        };
    }

    private static String refusal(ClaimStep step) {
        return switch (step.move()) {
            case REFUSE -> "异议成立：" + step.note();
            case STOP -> "停发：" + step.note();
            case WITHDRAW -> "基地撤回：" + step.note();
            default -> "没有通过：" + step.note();
        };
    }

    private static @Nullable String note(ClaimStory story) {
        return switch (story.claim().state()) {
            case RETURNED ->
                story.last(Set.of(RETURN_FIRST, RETURN_SECOND))
                        .map(step -> "退回补正：" + step.note())
                        .orElse(null);
            case REJECTED, WITHDRAWN ->
                story.last(ENDED).map(MoneyTrail::refusal).orElse(null);
            case HELD -> "公示期内有人提出异议，核查完才能往下走，其他人照常";
            case APPROVED -> "等市局发公示";
            case ON_NOTICE ->
                story.notice().map(notice -> "公示到 " + notice.closesOn()).orElse(null);
            case FILED ->
                story.last(RECORD_BANK_RETURN)
                        .map(step -> "银行退票：" + step.note() + "，改好后重新拨付")
                        .orElse("等制单");
            case ORDERED -> "已制单，等银行回单";
            default -> null;
        };
    }

    private static String code(int number) {
        return switch (number) {
            case FIRST_REVIEW -> "FIRST_REVIEW";
            case SECOND_REVIEW -> "SECOND_REVIEW";
            case NOTICE -> "NOTICE";
            case FILING -> "FILING";
            default -> "PAY";
        };
    }

    private static String label(int number) {
        return switch (number) {
            case FIRST_REVIEW -> "区县初审";
            case SECOND_REVIEW -> "市局复审";
            case NOTICE -> "公示";
            case FILING -> "报财政备案";
            default -> "拨到基地";
        };
    }
}
