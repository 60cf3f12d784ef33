package cn.qicheng.safety.domain;

/** Where a safety complaint stands. */
public enum SafetyState {
    LODGED("等就业局受理"),
    TAKEN_UP("就业局在查"),
    CLOSED("已答复"),
    WITHDRAWN("已撤回");

    private final String label;

    SafetyState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
