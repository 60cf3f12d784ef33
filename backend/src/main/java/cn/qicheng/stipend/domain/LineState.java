package cn.qicheng.stipend.domain;

/** Where one trainee's month of a claim stands between the base and the trainee. */
public enum LineState {
    CLAIMED("待转付"),
    PASSED_ON("待本人确认"),
    RECEIVED("已到手"),
    NOT_RECEIVED("本人说没收到");

    private final String label;

    LineState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
