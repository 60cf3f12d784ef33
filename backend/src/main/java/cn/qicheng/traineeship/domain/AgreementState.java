package cn.qicheng.traineeship.domain;

/** Where an agreement stands. The filing between SIGNED and IN_FORCE is a review of its own. */
public enum AgreementState {
    DRAFT("待见习生签字"),
    TRAINEE_SIGNED("待基地签字"),
    SIGNED("待备案"),
    IN_FORCE("见习中"),
    COMPLETED("期满"),
    /** Ended before its last day, by a reason of 第十八、二十一 or 二十二条. */
    ENDED_EARLY("提前结束"),
    /** The bureau refused to put it on file: it used nothing up. */
    FILING_REFUSED("备案没有通过"),
    /** Never signed by both: it bound nobody and used nothing up. */
    CANCELLED("没有签成");

    private final String label;

    AgreementState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
