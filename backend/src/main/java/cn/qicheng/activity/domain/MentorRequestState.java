package cn.qicheng.activity.domain;

/** Where somebody's request to a mentor stands. */
public enum MentorRequestState {
    ASKED("等答复"),
    ANSWERED("已答复"),
    DECLINED("没有安排"),
    WITHDRAWN("已收回");

    private final String label;

    MentorRequestState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
