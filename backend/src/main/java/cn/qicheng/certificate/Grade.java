package cn.qicheng.certificate;

/** How a base found its trainee. */
public enum Grade {
    EXCELLENT("优秀"),
    GOOD("良好"),
    PASSED("合格"),
    FAILED("不合格");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
