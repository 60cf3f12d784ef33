package cn.qicheng.content;

import org.jspecify.annotations.Nullable;

/**
 * What WeChat thought of a text, on its way from the question (outside any transaction) to the desk that stores the text.
 *
 * @param hold why others must not read it yet; null if they may
 */
public record Screening(@Nullable String text, @Nullable Hold hold, int label) {

    /** Why a text waits. */
    enum Hold {
        /** WeChat could not be asked; it is asked again for half an hour. */
        UNASKED,
        /** WeChat was asked and wants a person to look. */
        TO_REVIEW,
        /** WeChat says that it must not be shown; never stored. */
        REJECTED
    }

    /** Nothing was written, or nothing needs to be asked. */
    public static final Screening NOTHING = new Screening(null, null, 0);

    /** Words that need no judge, e.g. of the demonstration. */
    public static Screening passed(@Nullable String text) {
        return new Screening(text, null, 0);
    }

    /** The same verdict over one part of what was judged together. */
    public Screening saying(@Nullable String part) {
        return new Screening(part == null ? "" : part, hold, label);
    }

    /** Keeps the words out of logs. */
    @Override
    public String toString() {
        return "Screening[" + hold + " " + label + "]";
    }
}
