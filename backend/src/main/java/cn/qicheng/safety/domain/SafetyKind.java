package cn.qicheng.safety.domain;

/**
 * What a trainee may complain about. Policy: 17号 第十七条 (no toxic or dangerous work, protection, check-ups) and 第二十二条
 * (force, reckless orders), which lets the trainee leave at once.
 */
public enum SafetyKind {
    FORCED("暴力、威胁、限制自由逼着干活", true),
    RECKLESS_ORDER("违章指挥、强令冒险", true),
    HAZARD("安排有毒有害或有隐患的工作", true),
    NO_PROTECTION("没有劳动保护、没有培训就上岗", false),
    NO_CHECK_UP("该做的职业体检没做", false),
    HARASSMENT("骚扰、辱骂", false),
    OTHER("其他安全和健康问题", false);

    private final String label;
    private final boolean dangerous;

    SafetyKind(String label, boolean dangerous) {
        this.label = label;
        this.dangerous = dangerous;
    }

    public String label() {
        return label;
    }

    /** Whether it is looked into at once whatever the trainee says about danger. */
    public boolean dangerous() {
        return dangerous;
    }
}
