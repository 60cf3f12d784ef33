package cn.qicheng.approval;

import cn.qicheng.kernel.Move;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Renders a move enum as the Markdown table kept under docs/state-machines. */
final class StateTable {

    static String of(Class<? extends Move<?>> moves) {
        return Arrays.stream(moves.getEnumConstants())
                .map(move -> "| %s | %s | %s | %s |"
                        .formatted(
                                move.name(),
                                move.by().label(),
                                move.from().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .collect(Collectors.joining(", ")),
                                move.to()))
                .collect(Collectors.joining("\n", "| move | by | from | to |\n|---|---|---|---|\n", "\n"));
    }

    private StateTable() {}
}
