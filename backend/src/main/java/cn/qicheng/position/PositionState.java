package cn.qicheng.position;

/** Where a post stands. A withdrawn one stays on the register: those who were on it are not forgotten. */
public enum PositionState {
    FILED("已备案"),
    WITHDRAWN("已撤下");

    private final String label;

    PositionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
