package cn.qicheng.registration.domain;

import static cn.qicheng.review.ReviewAnswer.FAIL;
import static cn.qicheng.review.ReviewAnswer.PASS;
import static cn.qicheng.review.ReviewAnswer.TO_CHECK;

import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.review.ReviewAnswer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The five conditions for a traineeship, each a rule with its own answer. All are always judged.
 *
 * <p>Policy: 兰人社发〔2016〕17号 第十五条. The article names the conditions; the day the three years count from, the day they
 * are judged on and the proof of not being employed are the city's defaults, see {@code clauses} in the policy data.
 */
public enum EligibilityRule {
    FULL_TIME_GRADUATE("ELG-101", "全日制普通高校毕业生", PolicyPoint.FULL_TIME_GRADUATE) {
        @Override
        EligibilityFinding judge(EligibilityCase about, GraduateProfile profile) {
            var studied = profile.school() + "，" + profile.education().label();
            var inputs = "education=%s;fullTime=%s".formatted(profile.education(), profile.fullTime());
            return profile.fullTime()
                    ? found(PASS, studied + "，全日制。", null, inputs)
                    : found(FAIL, studied + "，不是全日制。", "只有全日制毕业生能参加；填错了就改正学制再报。", inputs);
        }
    },
    SELECTION_PERIOD("ELG-102", "在三年择业期内", PolicyPoint.SELECTION_PERIOD) {
        @Override
        EligibilityFinding judge(EligibilityCase about, GraduateProfile profile) {
            var from = profile.graduatedOn();
            var last = from.plusYears(about.selectionPeriodYears());
            var inputs =
                    "diplomaDay=%s;years=%d;judgedOn=%s".formatted(from, about.selectionPeriodYears(), about.day());
            if (about.day().isBefore(from)) {
                return found(FAIL, "毕业证签发日是 " + from + "，还没到。", "拿到毕业证以后再报名。", inputs);
            }
            return about.day().isAfter(last)
                    ? found(
                            FAIL,
                            "毕业证 " + from + " 签发，择业期到 " + last + " 为止，已经过了。",
                            "签发日填错了就改正；没填错，可向区县就业局问其他就业帮扶。",
                            inputs)
                    : found(PASS, "毕业证 " + from + " 签发，择业期到 " + last + "（含当天）。签协议那天也要在期内。", null, inputs);
        }
    },
    NOT_EMPLOYED("ELG-103", "未就业", PolicyPoint.NOT_EMPLOYED) {
        @Override
        EligibilityFinding judge(EligibilityCase about, GraduateProfile profile) {
            var inputs = "declaredEmployed=" + profile.employed();
            return profile.employed()
                    ? found(FAIL, "本人填写：已经就业。", "已经离职，就改成未就业，并备好离职证明。", inputs)
                    : found(TO_CHECK, "本人声明未就业，由区县就业局核查。", null, inputs);
        }
    },
    NO_HOUSEHOLD_LIMIT("ELG-104", "不限户籍", PolicyPoint.NO_HOUSEHOLD_LIMIT) {
        @Override
        EligibilityFinding judge(EligibilityCase about, GraduateProfile profile) {
            var place = profile.householdPlace();
            var said = place == null ? "没有填户籍" : "户籍：" + place;
            return found(PASS, said + "，不影响。", null, "householdPlace=" + (place == null ? "" : place));
        }
    },
    ONCE_ONLY("ELG-105", "择业期内只参加一次", PolicyPoint.ONCE_ONLY) {
        @Override
        EligibilityFinding judge(EligibilityCase about, GraduateProfile profile) {
            return about.admittedOn()
                    .map(day -> found(FAIL, day + " 已被基地接收参加见习。", "择业期内只能参加一次；记录有误请找区县就业局。", "admittedOn=" + day))
                    .orElseGet(() -> found(PASS, "没有参加过。", null, "admittedOn="));
        }
    };

    private final String code;
    private final String question;
    private final PolicyPoint point;

    EligibilityRule(String code, String question, PolicyPoint point) {
        this.code = code;
        this.question = question;
        this.point = point;
    }

    public String code() {
        return code;
    }

    public String question() {
        return question;
    }

    /** The article it rests on; the city's data knows which that is. */
    public PolicyPoint point() {
        return point;
    }

    abstract EligibilityFinding judge(EligibilityCase about, GraduateProfile profile);

    /** Judges all conditions, in the order of the article. */
    public static List<EligibilityFinding> judgeAll(EligibilityCase about) {
        return Stream.of(values()).map(rule -> rule.judge(about)).toList();
    }

    private EligibilityFinding judge(EligibilityCase about) {
        return about.profile()
                .map(profile -> judge(about, profile))
                .orElseGet(() -> found(TO_CHECK, "毕业信息还没有填。", "先在“报名材料”里填好，再看结果。", "profile="));
    }

    EligibilityFinding found(ReviewAnswer answer, String fact, @Nullable String advice, String inputs) {
        return new EligibilityFinding(this, answer, fact, advice, inputs);
    }
}
