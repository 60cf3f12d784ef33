package cn.qicheng.competition.domain;

/** What was decided about an edition; by the clock it has a {@link cn.qicheng.competition.EditionPhase} as well. */
public enum EditionState {
    PLANNED,
    PUBLISHED,
    IN_JUDGING,
    RESULTS_OUT,
    CONCLUDED,
    CANCELLED
}
