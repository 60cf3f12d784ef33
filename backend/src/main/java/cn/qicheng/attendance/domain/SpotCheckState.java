package cn.qicheng.attendance.domain;

/** Where a reason to look stands. */
public enum SpotCheckState {
    OPEN("等抽查"),
    LOOKED("看过了");

    private final String label;

    SpotCheckState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
