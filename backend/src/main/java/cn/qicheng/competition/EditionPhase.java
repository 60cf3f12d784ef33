package cn.qicheng.competition;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Where an edition stands for people. Opening and closing are not steps: a published edition takes entries from its opening
 * to its closing by the clock, so that nothing has to run in that second.
 */
@Serdeable
public enum EditionPhase {
    PLANNED("计划中"),
    UPCOMING("未开始"),
    OPEN("报名中"),
    CLOSED("报名截止"),
    IN_JUDGING("评审中"),
    RESULTS_OUT("结果已出"),
    CONCLUDED("已办结"),
    CANCELLED("已取消");

    private final String label;

    EditionPhase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
