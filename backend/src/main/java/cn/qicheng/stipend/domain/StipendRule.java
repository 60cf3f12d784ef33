package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Money;
import cn.qicheng.policy.PolicyPoint;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The conditions for a month's stipend, one constant per article, in the order a month lives through them.
 *
 * <p>Every rule is always evaluated: a base learns all that is missing in one answer, and what blocks a trainee's
 * month is told by the very rule that blocks it.
 */
public enum StipendRule {
    AGREEMENT_FILED(
            "STP-101",
            PolicyPoint.FILING,
            "见习协议已报备案",
            stipendCase -> stipendCase.agreement().filedOn() != null,
            stipendCase -> {
                var filedOn = stipendCase.agreement().filedOn();
                return filedOn == null ? "协议还没有备案" : day(filedOn) + " 备案";
            },
            "等区县就业局办完备案"),
    MONTH_ENDED(
            "STP-102",
            PolicyPoint.SERVICE_MONTH,
            "这个见习月已经结束",
            stipendCase -> stipendCase.month().endedBefore(stipendCase.today()),
            stipendCase -> day(stipendCase.month().from()) + " 至 "
                    + day(stipendCase.month().to()),
            "见习月结束的第二天起可以申领"),
    CHECKED_IN(
            "STP-103",
            PolicyPoint.CHECK_IN,
            "见习生已签到",
            stipendCase -> stipendCase.attendance().checkedIn(),
            stipendCase -> stipendCase.attendance().checkedIn() ? "已签到" : "还没有签到",
            "请见习生补签，晚签也收"),
    ATTENDANCE_CONFIRMED(
            "STP-104",
            PolicyPoint.CONFIRMATION,
            "带教老师已确认出勤",
            stipendCase -> stipendCase.attendance().confirmed(),
            stipendCase -> stipendCase.attendance().confirmed() ? "已确认" : "还没有确认",
            "请带教老师在小程序里确认这个月"),
    BASE_ACCREDITED(
            "STP-105",
            PolicyPoint.CLAIM_START,
            "基地认定次月起申领，见习月在认定之后",
            StipendRule::accreditedInTime,
            stipendCase -> "基地 " + day(stipendCase.base().accreditedOn()) + " 认定"
                    + (stipendCase.base().accredited() ? "" : "，资格目前不在有效状态"),
            "认定的下一个月起再申领；认定之前的见习月不补"),
    WITHIN_SIX_MONTHS(
            "STP-106",
            PolicyPoint.TERM,
            "在签约起六个月的见习期内",
            stipendCase -> stipendCase.month().number() + stipendCase.past().monthsElsewhere()
                            <= stipendCase.policy().maximumStipendMonths()
                    && !stipendCase.month().to().isAfter(stipendCase.agreement().endsOn()),
            stipendCase -> "第 %d 个月，见习期到 %s"
                            .formatted(
                                    stipendCase.month().number(),
                                    day(stipendCase.agreement().endsOn()))
                    + (stipendCase.past().monthsElsewhere() == 0
                            ? ""
                            : "，另一份协议已申领 %d 个月".formatted(stipendCase.past().monthsElsewhere())),
            "见习期外的月份没有补贴"),
    MONTH_SERVED(
            "STP-161",
            PolicyPoint.PART_MONTH,
            "这个见习月做满了",
            StipendCase::served,
            stipendCase -> {
                var endedOn = stipendCase.agreement().endedOn();
                return endedOn == null ? "没有提前结束" : "见习到 " + day(endedOn) + " 提前结束";
            },
            "没做满的月份不算；之前做满的月份照常申领"),
    INSURED(
            "STP-107",
            PolicyPoint.INSURANCE,
            "意外伤害保险盖住整个月",
            stipendCase ->
                    insuredThroughout(stipendCase) || !stipendCase.policy().insuranceGapBlocks(),
            stipendCase -> !insuredThroughout(stipendCase),
            StipendRule::insuranceFact,
            "补一张盖住这个月的保单"),
    NOT_CLAIMED_YET(
            "STP-108",
            PolicyPoint.FRAUD,
            "这个月没有申领过",
            stipendCase -> !stipendCase.past().claimedAlready(),
            stipendCase -> stipendCase.past().claimedAlready() ? "已在另一份申领里" : "没有申领过",
            "每人每月只领一次，到已有的申领里看进度"),
    NOT_RESTRICTED(
            "STP-151",
            PolicyPoint.FRAUD,
            "没有被暂停申领",
            stipendCase -> stipendCase.past().restricted() == null,
            stipendCase -> Objects.requireNonNullElse(stipendCase.past().restricted(), "没有暂停"),
            "有异议请向市就业局说明，解除后马上能申领"),
    MINIMUM_WAGE_MET(
            "STP-109",
            PolicyPoint.LIVING_ALLOWANCE,
            "补贴加基地生活补贴不低于当年最低工资",
            StipendRule::minimumWageMet,
            StipendRule::wageFact,
            "基地把生活补贴补到标准；当年标准没录入的，请市就业局录入"),
    ATTENDED_ENOUGH(
            "STP-141",
            PolicyPoint.ABSENCE,
            "缺勤没有超过本市规定的天数",
            stipendCase -> stipendCase.attendance().absentDays()
                    <= stipendCase.policy().absentDaysBlockedBeyond(),
            stipendCase ->
                    stipendCase.attendance().absentDays() > stipendCase.policy().absentDaysWarnedBeyond()
                            || stipendCase.attendance().objected(),
            StipendRule::attendanceFact,
            "请带教或基地核对天数，登记错了先更正；见习生可以提异议");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final String code;
    private final PolicyPoint point;
    private final String question;
    private final Predicate<StipendCase> holds;
    private final Predicate<StipendCase> doubtful;
    private final Function<StipendCase, String> fact;
    private final String advice;

    StipendRule(
            String code,
            PolicyPoint point,
            String question,
            Predicate<StipendCase> holds,
            Function<StipendCase, String> fact,
            String advice) {
        this(code, point, question, holds, stipendCase -> false, fact, advice);
    }

    /** @param doubtful what is pointed out to the reviewers where the rule holds all the same */
    StipendRule(
            String code,
            PolicyPoint point,
            String question,
            Predicate<StipendCase> holds,
            Predicate<StipendCase> doubtful,
            Function<StipendCase, String> fact,
            String advice) {
        this.code = code;
        this.point = point;
        this.question = question;
        this.holds = holds;
        this.doubtful = doubtful;
        this.fact = fact;
        this.advice = advice;
    }

    public String code() {
        return code;
    }

    public PolicyPoint point() {
        return point;
    }

    public String question() {
        return question;
    }

    /** Returns what to do when the rule does not hold. */
    public String advice() {
        return advice;
    }

    StipendCheck check(StipendCase stipendCase) {
        var passes = holds.test(stipendCase);
        return new StipendCheck(
                this,
                passes,
                passes && doubtful.test(stipendCase),
                fact.apply(stipendCase),
                stipendCase.policy().clause(point));
    }

    /**
     * 第二十五条 can be read two ways; we follow the stricter one, marked as ours in the policy data: the claim comes in a
     * month after the one of the accreditation, and the service month does not begin before it.
     */
    private static boolean accreditedInTime(StipendCase stipendCase) {
        var base = stipendCase.base();
        return base.accredited()
                && YearMonth.from(stipendCase.today()).isAfter(YearMonth.from(base.accreditedOn()))
                && !stipendCase.month().from().isBefore(base.accreditedOn());
    }

    private static boolean insuredThroughout(StipendCase stipendCase) {
        var from = stipendCase.agreement().insuredFrom();
        var to = stipendCase.agreement().insuredTo();
        return from != null
                && to != null
                && !from.isAfter(stipendCase.month().from())
                && !to.isBefore(stipendCase.month().to());
    }

    private static String insuranceFact(StipendCase stipendCase) {
        var from = stipendCase.agreement().insuredFrom();
        var to = stipendCase.agreement().insuredTo();
        return from == null || to == null ? "没有保单" : "保单 %s 至 %s".formatted(day(from), day(to));
    }

    private static String attendanceFact(StipendCase stipendCase) {
        var attendance = stipendCase.attendance();
        var policy = stipendCase.policy();
        if (!attendance.confirmed()) {
            return "还没有登记天数";
        }
        var counted = attendance.absentDays() == 0
                ? ""
                : "；算缺勤 %d 天，超过 %d 天提醒、超过 %d 天不发"
                        .formatted(
                                attendance.absentDays(),
                                policy.absentDaysWarnedBeyond(),
                                policy.absentDaysBlockedBeyond());
        return attendance.inWords() + counted + (attendance.objected() ? "；见习生有异议，还没了结" : "");
    }

    private static boolean minimumWageMet(StipendCase stipendCase) {
        return stipendCase.wages().stream()
                .allMatch(year -> year.wage() != null && stipendCase.monthly().compareTo(year.wage()) >= 0);
    }

    private static String wageFact(StipendCase stipendCase) {
        return "两项合计 %s 元；".formatted(stipendCase.monthly().yuan())
                + stipendCase.wages().stream()
                        .map(year -> "%d年标准 %s".formatted(year.year(), shown(year.wage())))
                        .collect(Collectors.joining("，"));
    }

    private static String shown(@Nullable Money wage) {
        return wage == null ? "还没有录入" : wage.yuan() + " 元";
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
