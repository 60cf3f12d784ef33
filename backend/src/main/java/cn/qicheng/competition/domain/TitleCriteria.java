package cn.qicheng.competition.domain;

import static cn.qicheng.competition.CriterionMark.FAIL;
import static cn.qicheng.competition.CriterionMark.MISSING;
import static cn.qicheng.competition.CriterionMark.PASS;
import static cn.qicheng.competition.CriterionMark.TO_CHECK;

import cn.qicheng.competition.CriterionMark;
import cn.qicheng.policy.CompetitionPolicy;
import cn.qicheng.policy.FounderTier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * The reference criteria of a title, answered one by one. All are always answered, so that everything missing is said at
 * once. Years are counted in anniversaries: a firm founded on 29 February is two years old on 28 February, the last day of
 * the month that has no such day, and older than two years on 1 March.
 *
 * <p>Policy: 兰就办发〔2021〕5号 附件1, whose heading calls the criteria a reference.
 *
 * @param countingDay the day on which ages are counted: the last day of entries (ours, the document is silent)
 */
public record TitleCriteria(CompetitionPolicy policy, FounderTier tier, LocalDate countingDay) {

    private static final int YUAN_PER_WAN = 10_000;

    public List<CriterionFinding> answer(FounderFacts facts) {
        var findings = new ArrayList<CriterionFinding>();
        findings.add(cleanRecord(facts));
        findings.add(age(facts));
        findings.add(project());
        if (policy.minIpCount(tier) > 0) {
            findings.add(ipRights(facts));
        }
        findings.add(stableJobs(facts));
        findings.add(revenue(facts));
        return List.copyOf(findings);
    }

    private CriterionFinding cleanRecord(FounderFacts facts) {
        var demand = "经营规范，没有不良、侵害劳动者权益和失信记录";
        var clean = facts.cleanRecord();
        if (clean == null) {
            return found(Criterion.CLEAN_RECORD, demand, "还没填", MISSING, "照实说明有没有这些记录");
        }
        return clean
                ? found(Criterion.CLEAN_RECORD, demand, "自述没有", TO_CHECK, "由区县核查")
                : found(Criterion.CLEAN_RECORD, demand, "自述有记录", FAIL, "记录已经消除的，附上证明");
    }

    private CriterionFinding age(FounderFacts facts) {
        var years = policy.maxAgeYears(tier);
        var demand = "成立不超过 %d 年".formatted(years);
        var founded = facts.foundedOn();
        if (founded == null) {
            return found(Criterion.MAX_AGE, demand, "还没填", MISSING, "按营业执照上的成立日期；没有企业的填第一次经营那天");
        }
        if (founded.isAfter(countingDay)) {
            return found(Criterion.MAX_AGE, demand, founded.toString(), FAIL, "成立日期晚于计算日 " + countingDay);
        }
        var lastDay = founded.plusYears(years);
        var passes = !countingDay.isAfter(lastDay);
        return found(
                Criterion.MAX_AGE,
                demand,
                spoken(Period.between(founded, countingDay)),
                passes ? PASS : FAIL,
                passes
                        ? "%s 成立，算到 %s".formatted(founded, countingDay)
                        : "%s 成立，到 %s 满 %d 年，算到 %s 已经超过".formatted(founded, lastDay, years, countingDay));
    }

    private CriterionFinding project() {
        return found(Criterion.PROJECT, policy.title(tier).project(), "评委评", TO_CHECK, "传一份商业计划就够");
    }

    private CriterionFinding ipRights(FounderFacts facts) {
        var needed = policy.minIpCount(tier);
        var demand = "知识产权 %d 项以上".formatted(needed);
        var count = facts.ipCount();
        if (count == null) {
            return found(Criterion.IP_RIGHTS, demand, "还没填", MISSING, "没有就填 0");
        }
        return found(
                Criterion.IP_RIGHTS,
                demand,
                count + " 项",
                count >= needed ? PASS : FAIL,
                count >= needed ? "按填报数" : "还差 %d 项".formatted(needed - count));
    }

    /** The number must have been reached for a whole year; who was founded less than a year ago cannot have that. */
    private CriterionFinding stableJobs(FounderFacts facts) {
        var needed = policy.minJobs(tier);
        var years = policy.jobsStableYears(tier);
        var demand = "带动就业 %d 人以上，稳定满 %d 年".formatted(needed, years);
        var jobs = facts.jobs();
        if (jobs == null) {
            return found(Criterion.STABLE_JOBS, demand, "还没填", MISSING, "按参保人数填");
        }
        var value = jobs + " 人";
        if (jobs < needed) {
            return found(Criterion.STABLE_JOBS, demand, value, FAIL, "还差 %d 人".formatted(needed - jobs));
        }
        var since = facts.jobsSince();
        if (since == null) {
            return found(Criterion.STABLE_JOBS, demand, value, MISSING, "还没填从哪天起一直不少于这些人");
        }
        var founded = facts.foundedOn();
        if (founded != null && since.isBefore(founded)) {
            return found(Criterion.STABLE_JOBS, demand, value, FAIL, "稳定的起算日 %s 早于成立日 %s".formatted(since, founded));
        }
        var stableFrom = since.plusYears(years);
        var passes = !countingDay.isBefore(stableFrom);
        return found(
                Criterion.STABLE_JOBS,
                demand,
                value,
                passes ? PASS : FAIL,
                passes
                        ? "%s 起不少于这些人，算到 %s".formatted(since, countingDay)
                        : "%s 起，到 %s 才满 %d 年".formatted(since, stableFrom, years));
    }

    private CriterionFinding revenue(FounderFacts facts) {
        var needed = policy.minRevenueYuan(tier);
        var demand = "年营收 %s 万元以上".formatted(needed / YUAN_PER_WAN);
        var yuan = facts.revenueYuan();
        if (yuan == null) {
            return found(Criterion.REVENUE, demand, "还没填", MISSING, "按最近一个完整年度的纳税申报");
        }
        return found(
                Criterion.REVENUE,
                demand,
                wan(yuan) + " 万元",
                yuan >= needed ? PASS : FAIL,
                yuan >= needed ? "按填报数" : "还差 %s 万元".formatted(wan(needed - yuan)));
    }

    private CriterionFinding found(Criterion criterion, String demand, String value, CriterionMark mark, String note) {
        return new CriterionFinding(
                criterion, demand, value, mark, note, policy.title(tier).standard());
    }

    /** 1 年 8 个月; a company of a few days has 不到 1 个月. */
    private static String spoken(Period age) {
        if (age.getYears() == 0 && age.getMonths() == 0) {
            return "不到 1 个月";
        }
        var days = age.getDays() > 0 ? " %d 天".formatted(age.getDays()) : "";
        if (age.getYears() == 0) {
            return "%d 个月".formatted(age.getMonths());
        }
        return age.getMonths() == 0
                ? "%d 年".formatted(age.getYears()) + days
                : "%d 年 %d 个月".formatted(age.getYears(), age.getMonths());
    }

    /** Never rounded into a pass: 49.9999 stays below 50. */
    private static String wan(long yuan) {
        return new BigDecimal(yuan)
                .divide(new BigDecimal(YUAN_PER_WAN), 4, RoundingMode.UNNECESSARY)
                .stripTrailingZeros()
                .toPlainString();
    }
}
