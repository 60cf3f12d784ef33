package cn.qicheng.kernel;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A named step from one state to the next. Implemented by one enum per aggregate, so that the whole state table can be
 * read, printed and tested in one place. What is not listed cannot happen.
 */
public interface Move<S extends Enum<S>> {

    String name();

    /** The move's row in the table. */
    Step<S> step();

    default Role by() {
        return step().by();
    }

    default Set<S> from() {
        return step().from();
    }

    default S to() {
        return step().to();
    }

    /** Returns the state after this move, or refuses with an {@link IllegalMove}. */
    default S applyTo(S current) {
        if (!from().contains(current)) {
            throw new IllegalMove(this, current);
        }
        return to();
    }

    /** Returns the names of the moves of this move's table that its role may make from a state instead. */
    default List<String> openInstead(Enum<?> current) {
        return Stream.of(((Enum<?>) this).getDeclaringClass().getEnumConstants())
                .map(constant -> (Move<?>) constant)
                .filter(move -> move.by() == by() && move.from().stream().anyMatch(state -> state == current))
                .map(Move::name)
                .toList();
    }

    /** Returns the names of the moves open to a role in a state, for views: clients never guess. */
    static <S extends Enum<S>, M extends Enum<M> & Move<S>> List<String> allowed(Class<M> moves, S state, Role role) {
        return Stream.of(moves.getEnumConstants())
                .filter(move -> move.by() == role && move.from().contains(state))
                .map(Move::name)
                .toList();
    }
}
