package cn.qicheng.policy;

import io.micronaut.serde.annotation.Serdeable;

/** The three levels of the programme (五（二）); each gives one title. */
@Serdeable
public enum ContestLevel {
    DISTRICT("区县级"),
    CITY("市级"),
    PROVINCE("省级");

    private final String label;

    ContestLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Returns the title that is given at this level. */
    public FounderTier tier() {
        return switch (this) {
            case DISTRICT -> FounderTier.RISING_MAKER;
            case CITY -> FounderTier.NEW_FOUNDER;
            case PROVINCE -> FounderTier.MASTER_FOUNDER;
        };
    }
}
