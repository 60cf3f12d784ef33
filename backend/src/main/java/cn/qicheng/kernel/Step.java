package cn.qicheng.kernel;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One row of a state table, read as it is written: {@code by(GRADUATE).from(HELD, CONFIRMED).to(RELEASED)}.
 *
 * @param by who takes the step
 */
public record Step<S extends Enum<S>>(Role by, Set<S> from, S to) {

    public static By by(Role role) {
        return new By(role);
    }

    /** Who takes the step; from where is still to be said. */
    public record By(Role role) {

        @SafeVarargs
        public final <S extends Enum<S>> From<S> from(S first, S... others) {
            return new From<>(role, Collections.unmodifiableSet(EnumSet.of(first, others)));
        }
    }

    /** Who takes the step and from where; where to is still to be said. */
    public record From<S extends Enum<S>>(Role by, Set<S> states) {

        public Step<S> to(S state) {
            return new Step<>(by, states, state);
        }
    }
}
