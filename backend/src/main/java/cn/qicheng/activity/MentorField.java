package cn.qicheng.activity;

/** What a mentor knows about. */
public enum MentorField {
    STARTING("创办企业"),
    MANAGEMENT("经营管理"),
    FUNDING("融资"),
    TAX("财税"),
    LAW("法律"),
    MARKET("市场营销"),
    TECHNOLOGY("技术"),
    E_COMMERCE("电商直播");

    private final String label;

    MentorField(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
