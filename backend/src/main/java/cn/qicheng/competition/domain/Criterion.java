package cn.qicheng.competition.domain;

import cn.qicheng.competition.MaterialKind;

/** The conditions of a title, in the order in which they are shown (附件1). */
public enum Criterion {
    CLEAN_RECORD(MaterialKind.PLEDGE),
    MAX_AGE(MaterialKind.LICENCE),
    PROJECT(MaterialKind.PLAN),
    IP_RIGHTS(MaterialKind.IP),
    STABLE_JOBS(MaterialKind.EMPLOYMENT),
    REVENUE(MaterialKind.REVENUE);

    private final MaterialKind evidence;

    Criterion(MaterialKind evidence) {
        this.evidence = evidence;
    }

    /** What kind of file proves it. */
    public MaterialKind evidence() {
        return evidence;
    }
}
