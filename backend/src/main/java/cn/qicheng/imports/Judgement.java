package cn.qicheng.imports;

import java.util.List;

/**
 * What became of the rows.
 *
 * @param lines one per row, in the file's order
 * @param application writes all new and changed rows; called only if no row has an error
 */
public record Judgement(List<JudgedLine> lines, Application application) {

    /** Writes the rows inside the running transaction. */
    @FunctionalInterface
    public interface Application {

        /** @param source where the rows come from, for the audit trail */
        void write(String source);
    }

    public Judgement {
        lines = List.copyOf(lines);
    }
}
