package cn.qicheng.position;

import cn.qicheng.district.Districts;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.review.Fact;
import cn.qicheng.review.OpenReview;
import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.review.ReviewQuestion;
import cn.qicheng.traineebase.TraineeBaseView;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Puts a declaration into the words of the district's review (17号 第十四条: reviewed and filed). */
@Singleton
class PostDeclarationReviews {

    static final String KIND = "POST_FILING";

    private final Districts districts;
    private final PolicyBook policy;
    private final PostRules rules;

    PostDeclarationReviews(Districts districts, PolicyBook policy, PostRules rules) {
        this.districts = districts;
        this.policy = policy;
        this.rules = rules;
    }

    static SubjectRef subject(String id) {
        return new SubjectRef("POST_DECLARATION", id);
    }

    OpenReview about(PostDeclarationRow it, TraineeBaseView base) {
        return new OpenReview(
                subject(it.id()),
                KIND,
                it.title() + " · " + base.name(),
                it.no() + " · " + it.kind().label() + (it.late() ? " · 补报" : ""),
                districts.firstReviewOffice(it.districtCode()),
                false,
                it.kind() == DeclarationKind.WITHDRAWAL ? ofWithdrawal(it) : ofContent(it, base),
                List.of(
                        new Fact("基地", base.name()),
                        new Fact("年度", it.year() + "年"),
                        new Fact("岗位", it.title()),
                        new Fact("专业、学历", it.major() + "，" + it.education().label()),
                        new Fact("工作地点", it.workplace()),
                        new Fact("食宿", it.lodging()),
                        new Fact("说明", it.reason().isEmpty() ? "无" : it.reason())),
                policy.clause(PolicyPoint.POST_FILING));
    }

    private List<ReviewQuestion> ofContent(PostDeclarationRow it, TraineeBaseView base) {
        var asked = new ArrayList<ReviewQuestion>();
        asked.add(question(
                "HAZARDS", "不涉及有毒有害和安全隐患", "基地已确认；工作内容：" + it.duties(), ReviewAnswer.TO_CHECK, PolicyPoint.HAZARDS));
        asked.add(question(
                "ALLOWANCE",
                "补贴加生活补贴不低于最低工资",
                "基地每月付 %s 元；%d年最低工资 %s 元"
                        .formatted(
                                it.content().allowance().yuan(),
                                it.year(),
                                policy.minimumWage(it.year()).yuan()),
                ReviewAnswer.PASS,
                PolicyPoint.LIVING_ALLOWANCE));
        asked.add(question(
                "CATEGORY",
                "岗位类别属实",
                it.category().label() + "；工作内容：" + it.duties(),
                ReviewAnswer.TO_CHECK,
                PolicyPoint.POST_FILING));
        var onIt = it.positionId() == null ? 0 : rules.people(it.positionId());
        asked.add(question(
                "HEADCOUNT",
                "见习人数和单位规模相当",
                "报 %d 人；单位在职 %d 人%s"
                        .formatted(it.headcount(), base.headcount(), onIt == 0 ? "" : "；现有 " + onIt + " 人在岗"),
                ReviewAnswer.TO_CHECK,
                PolicyPoint.POST_FILING));
        return asked;
    }

    private List<ReviewQuestion> ofWithdrawal(PostDeclarationRow it) {
        return List.of(question(
                "WITHDRAWAL",
                "撤下不影响任何人",
                "岗位上没有人在报名、签约或见习；理由：" + it.reason(),
                ReviewAnswer.PASS,
                PolicyPoint.POST_FILING));
    }

    private ReviewQuestion question(String code, String question, String fact, ReviewAnswer answer, PolicyPoint point) {
        return new ReviewQuestion(
                code, question, fact.length() <= 500 ? fact : fact.substring(0, 500), answer, policy.clause(point));
    }
}
