package cn.qicheng.spreadsheet;

import java.util.List;

/**
 * Rows as they stand in a file, before anyone knows which of them is the heading.
 *
 * @param name the sheet's name, empty for CSV
 */
record RawTable(String name, List<RawLine> lines) {

    /** One row; {@code cells} by position, without blank rows in between (numbers tell). */
    record RawLine(int number, List<RawCell> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isEmpty() && cell.fault().isEmpty());
        }

        RawCell cell(int column) {
            return column < cells.size() ? cells.get(column) : RawCell.EMPTY;
        }
    }

    /** A cell's text and, if it could not be read, why. */
    record RawCell(String text, String fault) {

        static final RawCell EMPTY = new RawCell("", "");

        static RawCell of(String text) {
            return text.isEmpty() ? EMPTY : new RawCell(text, "");
        }
    }
}
