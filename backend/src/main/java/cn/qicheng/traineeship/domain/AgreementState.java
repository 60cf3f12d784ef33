package cn.qicheng.traineeship.domain;

/** Where an agreement stands. The filing between SIGNED and IN_FORCE is a review of its own. */
public enum AgreementState {
    DRAFT("待见习生签字"),
    TRAINEE_SIGNED("待基地签字"),
    SIGNED("待备案"),
    IN_FORCE("见习中"),
    COMPLETED("期满"),
    TERMINATED("已终止"),
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
