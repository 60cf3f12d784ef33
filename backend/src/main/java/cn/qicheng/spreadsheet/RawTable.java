package cn.qicheng.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they stand in a file, before anyone knows which of them is the heading.
 *
 * @param name the sheet's name, empty for CSV
 */
record RawTable(String name, List<RawLine> lines) {

    /** One row; {@code cells} by position, without blank rows in between (numbers tell). */
    record RawLine(int number, List<RawCell> cells) {

        boolean isBlank() {
            return cells.stream()
                    .allMatch(cell -> cell.text().isEmpty() && cell.fault().isEmpty());
        }

        RawCell cell(int column) {
            return column < cells.size() ? cells.get(column) : RawCell.EMPTY;
        }
    }

    /** A cell's text and, if it could not be read, why. */
    record RawCell(String text, String fault) {

        static final RawCell EMPTY = new RawCell("", "");

        private static final int SHOWN = 100;

        /** More than any column here takes; the rest of it would only fill memory and messages. */
        private static final int LONGEST = 2_000;

        static RawCell of(String text) {
            if (text.isEmpty()) {
                return EMPTY;
            }
            return text.length() > LONGEST ? unreadable(text, Faults.TOO_LONG) : new RawCell(text, "");
        }

        static RawCell unreadable(@Nullable String text, String fault) {
            var shown = text == null ? "" : text;
            return new RawCell(shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown, fault);
        }
    }
}
