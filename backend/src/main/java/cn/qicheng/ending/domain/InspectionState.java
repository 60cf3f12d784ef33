package cn.qicheng.ending.domain;

/** Where the inspection of a base stands. */
public enum InspectionState {
    OPEN("待查"),
    AT_FAULT("查实"),
    CLEARED("没有查实");

    private final String label;

    InspectionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
