package cn.qicheng.policy;

import io.micronaut.serde.annotation.Serdeable;

/** The three titles: 新锐创客 of a district, 创业新秀 of the city, 创业达人 of the province. */
@Serdeable
public enum FounderTier {
    RISING_MAKER("新锐创客"),
    NEW_FOUNDER("创业新秀"),
    MASTER_FOUNDER("创业达人");

    private final String label;

    FounderTier(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
