package cn.qicheng.competition.domain;

import cn.qicheng.competition.CriterionMark;
import cn.qicheng.kernel.Clause;

/**
 * One condition answered.
 *
 * @param demand what is asked, e.g. 带动就业 5 人，稳定满 1 年
 * @param value what the founder has, short
 * @param note why it is so, and when or how it would be met
 */
public record CriterionFinding(
        Criterion criterion, String demand, String value, CriterionMark mark, String note, Clause clause) {

    public boolean stands() {
        return mark == CriterionMark.PASS || mark == CriterionMark.TO_CHECK;
    }
}
