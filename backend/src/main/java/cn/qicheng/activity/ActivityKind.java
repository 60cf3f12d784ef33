package cn.qicheng.activity;

import cn.qicheng.kernel.Clause;

/** What an activity is for; the leading office stands in the same article. */
public enum ActivityKind {
    TRAINING("创业培训", "市人社局", "四（二）"),
    FORUM("论坛沙龙", "市人社局", "四（三）"),
    FINANCE_MATCHING("金融对接", "市政府金融办", "四（四）"),
    INVESTMENT_MATCHING("投资对接", "市政府合作交流办", "四（五）");

    private static final String DOCUMENT_NO = "兰就办发〔2021〕5号";

    private final String label;
    private final String lead;
    private final String article;

    ActivityKind(String label, String lead, String article) {
        this.label = label;
        this.lead = lead;
        this.article = article;
    }

    public String label() {
        return label;
    }

    /** The office that leads activities of this kind. */
    public String lead() {
        return lead;
    }

    public Clause clause() {
        return new Clause(DOCUMENT_NO, article);
    }
}
