package cn.qicheng.activity.domain;

/** How somebody stands with an activity. */
public enum ActivityPlaceState {
    HELD("已报名"),
    WAITING("候补中"),
    LEFT("已退出"),
    ATTENDED("已签到");

    private final String label;

    ActivityPlaceState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
