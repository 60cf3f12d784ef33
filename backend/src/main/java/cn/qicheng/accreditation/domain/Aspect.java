package cn.qicheng.accreditation.domain;

/** What the district looks at in the place itself. Policy: 兰人社发〔2016〕17号 第十条（四）. */
public enum Aspect {
    PLACE("见习场所"),
    RULES("管理制度"),
    TRAINING("培训条件"),
    MENTORS("师资配备"),
    MANAGEMENT("经营管理");

    private final String label;

    Aspect(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
