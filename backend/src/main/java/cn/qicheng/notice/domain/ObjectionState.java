package cn.qicheng.notice.domain;

/** Where an objection to a line of a notice stands. */
public enum ObjectionState {
    LODGED("核查中"),
    UPHELD("异议成立"),
    DISMISSED("异议不成立"),
    WITHDRAWN("已撤回");

    private final String label;

    ObjectionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
