package cn.qicheng.ledger;

/**
 * Where stipend money can stand on its way from the budget to a trainee's hand, in the order of the way. Policy: 17号
 * 第十七条（二）, 第二十四、二十六条.
 */
public enum AccountKind {
    BUDGET("财政预算"),
    COMMITTED("已审定待拨付"),
    HELD("异议暂缓"),
    ORDERED("已制单待入账"),
    AT_BASE("已到基地待转付"),
    ON_THE_WAY("已转付待本人确认"),
    IN_HAND("本人已到手"),
    /** Off the way: demanded back from the base or the person. */
    TO_RECOVER("待追回"),
    RETURNED("已追回"),
    WRITTEN_OFF("已核销");

    private final String label;

    AccountKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
