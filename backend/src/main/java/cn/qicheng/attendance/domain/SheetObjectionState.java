package cn.qicheng.attendance.domain;

/** Where a trainee's objection to what was entered for a month stands. */
public enum SheetObjectionState {
    LODGED("等基地答复"),
    ANSWERED("等见习生看答复"),
    AT_DISTRICT("等就业局认定"),
    SETTLED("已了结");

    private final String label;

    SheetObjectionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
