package cn.qicheng.competition;

import io.micronaut.serde.annotation.Serdeable;

/** What a file proves. */
@Serdeable
public enum MaterialKind {
    LICENCE("营业执照或经营证明"),
    REVENUE("营收证明（纳税申报表、审计报告）"),
    EMPLOYMENT("就业证明（社保明细、劳动合同）"),
    IP("知识产权证书"),
    PLAN("商业计划书"),
    PLEDGE("签字的承诺书"),
    OTHER("其他材料");

    private final String label;

    MaterialKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
