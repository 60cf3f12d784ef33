package cn.qicheng.judging.domain;

/**
 * One step of the order in which equals are told apart (同分先比什么).
 *
 * @param criterion the criterion's code for {@link Kind#CRITERION}, else empty
 */
public record TieBreak(Kind kind, String criterion) {

    /** LOT is the only step that always decides; an order must end with it. */
    public enum Kind {
        /** The higher average of one criterion, over the sheets that count. */
        CRITERION,
        /** The higher one of the lowest sheets. */
        LOWEST_SHEET,
        /** Who entered earlier. */
        ENTERED_EARLIER,
        /** The lot that falls from the seed whose fingerprint was published before scoring. */
        LOT
    }

    /** What decides when nothing had to be told apart. */
    public static final String BY_SCORE = "SCORE";

    public static TieBreak on(String criterion) {
        return new TieBreak(Kind.CRITERION, criterion);
    }

    public static TieBreak by(Kind kind) {
        return new TieBreak(kind, "");
    }

    /** Reads what {@link #code()} wrote. */
    public static TieBreak read(String code) {
        var colon = code.indexOf(':');
        return colon < 0
                ? by(Kind.valueOf(code))
                : new TieBreak(Kind.valueOf(code.substring(0, colon)), code.substring(colon + 1));
    }

    public String code() {
        return criterion.isEmpty() ? kind.name() : kind + ":" + criterion;
    }
}
