package cn.qicheng.stipend.domain;

/** Where a payment batch stands. */
public enum BatchState {
    DRAWN_UP("待复核"),
    RELEASED("待送银行"),
    SENT("待银行回单"),
    SETTLED("已结清"),
    CANCELLED("已撤销");

    private final String label;

    BatchState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
