package cn.qicheng.stipend.domain;

/** Where one trainee's month of a claim stands between the base and the trainee. */
public enum LineState {
    CLAIMED("待转付"),
    PASSED_ON("待本人确认"),
    RECEIVED("已到手"),
    NOT_RECEIVED("本人说没收到"),
    RECLAIMED("要追回"),
    RECOVERED("已追回"),
    WRITTEN_OFF("已核销");

    private final String label;

    LineState(String label) {
        this.label = label;
    }

    /** Whether the money is demanded back: the way to the trainee is over for it. */
    public boolean demandedBack() {
        return this == RECLAIMED || this == RECOVERED || this == WRITTEN_OFF;
    }

    public String label() {
        return label;
    }
}
