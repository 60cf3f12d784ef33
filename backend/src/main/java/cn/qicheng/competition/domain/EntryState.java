package cn.qicheng.competition.domain;

/** Where an entry stands. The last four are for ever; what they held is free for a new entry. */
public enum EntryState {
    DRAFT("草稿"),
    IN_REVIEW("资格审查中"),
    RETURNED("退回补正"),
    QUALIFIED("资格通过"),
    NOT_QUALIFIED("资格未过"),
    LAPSED("补正逾期"),
    WITHDRAWN("已撤回"),
    VOIDED("赛事取消");

    private final String label;

    EntryState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
