package cn.qicheng.policy;

/**
 * A place in the policy that our rules and refusals rest on. The code names the point; the city's data names the document
 * and article, or says that the point is one of our defaults.
 */
public enum PolicyPoint {
    DISTRICT_DUTIES,
    BASE_QUALIFICATION,
    ACCREDITATION_BATCH,
    MATCHING,
    POST_FILING,
    FULL_TIME_GRADUATE,
    SELECTION_PERIOD,
    NOT_EMPLOYED,
    NO_HOUSEHOLD_LIMIT,
    ONCE_ONLY,
    TERM,
    SERVICE_MONTH,
    CHECK_IN,
    CONFIRMATION,
    ABSENCE,
    MENDING,
    STIPEND_RATE,
    INSURANCE,
    PASS_ON,
    AGREEMENT,
    FILING,
    MENTOR,
    LIVING_ALLOWANCE,
    DISBURSEMENT,
    CLAIM_START,
    CLAIM_REVIEW,
    PUBLIC_NOTICE,
    FINANCE_FILING,
    FRAUD,
    WELFARE,
    BASE_MAY_END,
    LEAVE,
    RIGHT_TO_LEAVE,
    END_TOGETHER,
    BASE_REVOKED,
    BASE_INSPECTION,
    PART_MONTH,
    APPRAISAL,
    RETENTION,
    CHANGE_OF_POST,
    TRANSFER
}
