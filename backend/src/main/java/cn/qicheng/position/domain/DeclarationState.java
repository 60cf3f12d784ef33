package cn.qicheng.position.domain;

/** Where a declaration stands. Only a filed one changes the register of posts. */
public enum DeclarationState {
    DECLARED("等备案"),
    RETURNED("退回补正"),
    FILED("已备案"),
    REJECTED("没有通过"),
    WITHDRAWN("已撤回");

    private final String label;

    DeclarationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
