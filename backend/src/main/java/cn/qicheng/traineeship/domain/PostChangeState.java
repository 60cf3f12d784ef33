package cn.qicheng.traineeship.domain;

/** Where a change of post stands. */
public enum PostChangeState {
    PROPOSED("等对方答复"),
    AGREED("双方说定"),
    DECLINED("对方没有同意"),
    WITHDRAWN("已撤回");

    private final String label;

    PostChangeState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
