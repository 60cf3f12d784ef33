package cn.qicheng.policy;

/** A place in the programme's document that rules and refusals of the competitions rest on, or that is a default of ours. */
public enum CompetitionPoint {
    PROGRAMME,
    PERIOD,
    SERIES,
    LEVELS,
    TITLES,
    FUNDS,
    RHYTHM,
    SERVICES,
    PROMOTION,
    SUMMARY,
    QUOTA_BY_CATEGORY,
    QUOTA_BY_DISTRICT,
    ENTRY,
    ONE_ENTRY,
    MATERIALS,
    QUALIFICATION,
    JUDGING,
    NOTICE
}
