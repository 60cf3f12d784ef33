package cn.qicheng.stipend;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.Money;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.review.Fact;
import cn.qicheng.review.OpenReview;
import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.review.ReviewQuestion;
import cn.qicheng.stipend.Entitlements.Examined;
import cn.qicheng.stipend.domain.StipendCheck;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendRule;
import cn.qicheng.stipend.domain.StipendRuling;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What both reviews of a claim have to answer: whether it is complete and true (第二十六条). Each question carries what the
 * rules found over all lines; those that only a person can tell say so.
 */
@Singleton
class ClaimReviews {

    static final String KIND = "STIPEND_CLAIM";

    /** A case page is read on a phone; the rest is in the claim itself. */
    private static final int LINES_SHOWN = 60;

    private final PolicyBook policy;

    ClaimReviews(PolicyBook policy) {
        this.policy = policy;
    }

    OpenReview opening(StipendClaim claim, List<Examined> months) {
        return new OpenReview(
                ClaimSteps.subject(claim.id()),
                KIND,
                claim.baseName(),
                "%s · %d 人 · %d 个月 · %s 元"
                        .formatted(
                                claim.no(),
                                claim.people(),
                                claim.months(),
                                claim.total().yuan()),
                claim.officeCode(),
                true,
                questions(claim, months),
                facts(claim, months),
                policy.clause(PolicyPoint.CLAIM_REVIEW));
    }

    private List<ReviewQuestion> questions(StipendClaim claim, List<Examined> months) {
        return List.of(
                byRules("FILING_COMPLETE", "备案齐全", months, Set.of(StipendRule.AGREEMENT_FILED)),
                byRules(
                        "ATTENDANCE_TRUE",
                        "考勤属实",
                        months,
                        Set.of(
                                StipendRule.MONTH_ENDED,
                                StipendRule.CHECKED_IN,
                                StipendRule.ATTENDANCE_CONFIRMED,
                                StipendRule.ATTENDED_ENOUGH)),
                byRules("INSURED", "意外伤害保险在保", months, Set.of(StipendRule.INSURED)),
                byRules("ALLOWANCE_MET", "生活补贴达标", months, Set.of(StipendRule.MINIMUM_WAGE_MET)),
                byRules(
                        "BASE_ENTITLED",
                        "基地和月份符合申领条件",
                        months,
                        Set.of(
                                StipendRule.BASE_ACCREDITED,
                                StipendRule.WITHIN_SIX_MONTHS,
                                StipendRule.NOT_CLAIMED_YET)),
                figures(claim, months),
                new ReviewQuestion(
                        "ALLOWANCE_PROOF",
                        "基地已按月发放基本生活补贴",
                        "发放凭证请向基地核对",
                        ReviewAnswer.TO_CHECK,
                        policy.clause(PolicyPoint.CLAIM_REVIEW)));
    }

    private ReviewQuestion byRules(String code, String question, List<Examined> months, Set<StipendRule> rules) {
        var broken = told(months, rules, StipendRuling::broken);
        var doubtful = told(months, rules, StipendRuling::doubtful);
        if (!broken.isEmpty()) {
            return new ReviewQuestion(code, question, some("处不符合", broken), ReviewAnswer.FAIL, clauseOf(months, rules));
        }
        return doubtful.isEmpty()
                ? new ReviewQuestion(
                        code,
                        question,
                        "%d 个人月都符合".formatted(months.size()),
                        ReviewAnswer.PASS,
                        clauseOf(months, rules))
                : new ReviewQuestion(
                        code, question, some("处要看一看", doubtful), ReviewAnswer.TO_CHECK, clauseOf(months, rules));
    }

    private static List<String> told(
            List<Examined> months, Set<StipendRule> rules, Function<StipendRuling, List<StipendCheck>> which) {
        return months.stream()
                .flatMap(month -> which.apply(month.ruling()).stream()
                        .filter(check -> rules.contains(check.rule()))
                        .map(check -> "%s 第 %d 个月：%s"
                                .formatted(
                                        month.agreement().names().trainee(),
                                        month.sheet().month().number(),
                                        check.fact())))
                .toList();
    }

    private static String some(String what, List<String> told) {
        return "%d %s：%s"
                .formatted(
                        told.size(),
                        what,
                        String.join("；", told.stream().limit(5).toList()));
    }

    /** The article of the first rule that has one; the review's own where all are our defaults. */
    private Clause clauseOf(List<Examined> months, Set<StipendRule> rules) {
        return months.getFirst().ruling().checks().stream()
                .filter(check -> rules.contains(check.rule()))
                .map(StipendCheck::clause)
                .filter(clause -> !clause.article().isEmpty())
                .findFirst()
                .orElse(policy.clause(PolicyPoint.CLAIM_REVIEW));
    }

    private ReviewQuestion figures(StipendClaim claim, List<Examined> months) {
        var people = months.stream()
                .map(month -> month.sheet().personId())
                .distinct()
                .count();
        var total = months.stream()
                .map(month -> month.stipendCase().policy().stipendPerMonth())
                .reduce(Money.ZERO, Money::plus);
        var agree = people == claim.people() && months.size() == claim.months() && total.equals(claim.total());
        return new ReviewQuestion(
                "FIGURES_AGREE",
                "人数金额相符",
                "申领 %d 人、%d 个月、%s 元；按标准算出 %d 人、%d 个月、%s 元"
                        .formatted(
                                claim.people(),
                                claim.months(),
                                claim.total().yuan(),
                                people,
                                months.size(),
                                total.yuan()),
                agree ? ReviewAnswer.PASS : ReviewAnswer.FAIL,
                policy.clause(PolicyPoint.CLAIM_REVIEW));
    }

    private static List<Fact> facts(StipendClaim claim, List<Examined> months) {
        var head = Stream.of(
                new Fact("基地", claim.baseName()),
                new Fact(
                        "合计",
                        "%d 人，%d 个月，%s 元"
                                .formatted(
                                        claim.people(),
                                        claim.months(),
                                        claim.total().yuan())));
        var lines = months.stream()
                .limit(LINES_SHOWN)
                .map(month -> new Fact(
                        "%s 第 %d 个月"
                                .formatted(
                                        month.agreement().names().trainee(),
                                        month.sheet().month().number()),
                        "%s 至 %s，%s 元"
                                .formatted(
                                        month.sheet().month().from(),
                                        month.sheet().month().to(),
                                        month.stipendCase()
                                                .policy()
                                                .stipendPerMonth()
                                                .yuan())));
        return Stream.concat(head, lines).toList();
    }
}
