package cn.qicheng.stipend.domain;

/** Where a clawback stands. */
public enum ClawbackState {
    DEMANDED("待退回"),
    RECOVERED("已追回"),
    WRITTEN_OFF("已核销"),
    CANCELLED("已撤销");

    private final String label;

    ClawbackState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
