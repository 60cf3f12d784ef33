package cn.qicheng.web;

import cn.qicheng.kernel.Clause;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One station on the way of a registration, an agreement or a month's money, so that "where is it" is answered with a
 * date and a name and not with a percentage.
 *
 * @param on the day it was done; null before
 * @param holder who did it or has it; null where nobody stands yet
 */
@Serdeable
public record Hop(
        String code,
        String label,
        State state,
        @Nullable LocalDate on,
        @Nullable String holder,
        @Nullable String note,
        @Nullable ClauseView clause) {

    /** STOPPED: it ended here and goes no further. */
    public enum State {
        DONE,
        CURRENT,
        TODO,
        STOPPED
    }

    public static Hop done(String code, String label, @Nullable LocalDate on, @Nullable String holder) {
        return new Hop(code, label, State.DONE, on, holder, null, null);
    }

    public static Hop current(String code, String label, @Nullable String holder) {
        return new Hop(code, label, State.CURRENT, null, holder, null, null);
    }

    public static Hop todo(String code, String label) {
        return new Hop(code, label, State.TODO, null, null, null, null);
    }

    public static Hop stopped(String code, String label, @Nullable LocalDate on, @Nullable String holder) {
        return new Hop(code, label, State.STOPPED, on, holder, null, null);
    }

    public Hop noting(@Nullable String text) {
        return new Hop(code, label, state, on, holder, text, clause);
    }

    public Hop under(Clause article) {
        return new Hop(code, label, state, on, holder, note, ClauseView.of(article));
    }
}
