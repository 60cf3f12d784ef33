package cn.qicheng.stipend.domain;

/** Where a base's claim stands, from the district's first look to the last trainee's "received". */
public enum ClaimState {
    IN_FIRST_REVIEW("区县初审中"),
    IN_SECOND_REVIEW("市局复审中"),
    RETURNED("退回补正"),
    REJECTED("未通过"),
    WITHDRAWN("基地撤回"),
    APPROVED("待公示"),
    ON_NOTICE("公示中"),
    HELD("异议核查中"),
    NOTICE_CLOSED("待报备案"),
    FILED("待拨付"),
    ORDERED("拨付中"),
    PAID_TO_BASE("已拨到基地"),
    PASSED_ON("基地已转付"),
    CLOSED("全部到手");

    private final String label;

    ClaimState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
