package cn.qicheng.activity;

/** The courses of training (兰就办发〔2021〕5号 四（二）). */
public enum Course {
    GYB("创业意识"),
    SYB("创办企业"),
    IYB("改善和扩大企业"),
    TSPS("网络创业");

    private final String label;

    Course(String label) {
        this.label = label;
    }

    public String label() {
        return name() + " " + label;
    }
}
