package cn.qicheng.traineebase;

import java.util.Optional;
import java.util.stream.Stream;

/** What kind of unit may be a base: enterprises, public institutions and parks. Policy: 兰人社发〔2016〕17号 第九条. */
public enum OrgType {
    ENTERPRISE("企业"),
    INSTITUTION("事业单位"),
    PARK("园区");

    private final String label;

    OrgType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Finds the type by the word that offices write; parks are also written as 开发园区 or 产业园区. */
    public static Optional<OrgType> called(String spoken) {
        return Stream.of(values())
                .filter(type -> type.label.equals(spoken) || (type == PARK && spoken.endsWith(PARK.label)))
                .findFirst();
    }
}
