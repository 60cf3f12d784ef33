package cn.qicheng.messaging;

/** Everything the product tells people of its own accord. Words and templates are data: {@code messages/templates.yml}. */
public enum MessageKind {
    WINDOW_OPENS,
    REGISTRATION_RESULT,
    WAITING_OFFER,
    AGREEMENT_TO_SIGN,
    CHECK_IN_DUE,
    MONTH_TO_CONFIRM,
    CLAIM_RETURNED,
    NOTICE_OPENED,
    STIPEND_CHANGED,
    OBJECTION_ANSWERED,
    PAID_TO_BASE,
    CONFIRM_RECEIPT,
    DEADLINE_NEAR,
    ENTRY_RETURNED,
    JUDGING_ASSIGNED,
    COMPETITION_RESULT,
    ACTIVITY_PLACE,
    ACTIVITY_CHANGED,
    ACTIVITY_SOON,
    MENTOR_ANSWERED,
    ENDING_PROPOSED,
    ENDING_ANSWERED,
    TRAINEESHIP_ENDS,
    BASE_INSPECTION,
    CERTIFICATE_ISSUED,
    MENTOR_CHANGED
}
