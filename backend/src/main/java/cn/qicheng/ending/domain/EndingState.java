package cn.qicheng.ending.domain;

/** Where an ending stands. */
public enum EndingState {
    PROPOSED("等对方答复"),
    /** A notice was given, or both have agreed: it takes effect by itself after its last day. */
    RUNNING("到日子自动结束"),
    EFFECTIVE("已经结束"),
    DECLINED("对方没有同意"),
    WITHDRAWN("已撤回"),
    /** The traineeship was over before, in another way. */
    OVERTAKEN("已由别的方式结束");

    private final String label;

    EndingState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
