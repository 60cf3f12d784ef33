package cn.qicheng.competition;

import io.micronaut.serde.annotation.Serdeable;

/** 月月赛, 季度赛, 年终赛 (六（三）). */
@Serdeable
public enum Rhythm {
    MONTHLY("月月赛", 12),
    QUARTERLY("季度赛", 4),
    ANNUAL("年终赛", 1);

    private final String label;
    private final int perYear;

    Rhythm(String label, int perYear) {
        this.label = label;
        this.perYear = perYear;
    }

    public String label() {
        return label;
    }

    /** How many there are in a year: ordinals run from 1 to this. */
    public int perYear() {
        return perYear;
    }

    /** Returns a period as people say it: 2026年11月赛, 2026年第4季度赛, 2026年年终赛. */
    public String named(int year, int ordinal) {
        return switch (this) {
            case MONTHLY -> "%d年%d月赛".formatted(year, ordinal);
            case QUARTERLY -> "%d年第%d季度赛".formatted(year, ordinal);
            case ANNUAL -> "%d年年终赛".formatted(year);
        };
    }
}
