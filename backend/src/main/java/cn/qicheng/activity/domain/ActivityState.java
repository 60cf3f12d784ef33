package cn.qicheng.activity.domain;

/** Where an activity stands. That it runs or is over is told by its times and is no state. */
public enum ActivityState {
    PLANNED("还没发布"),
    PUBLISHED("已发布"),
    CANCELLED("已取消");

    private final String label;

    ActivityState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
