package cn.qicheng.spreadsheet;

import java.util.List;
import java.util.Map;

/**
 * A table that was read.
 *
 * @param letters heading of our column → the column's letter in the file
 */
public record Sheet(List<SheetLine> lines, Map<String, String> letters) {

    public Sheet {
        lines = List.copyOf(lines);
        letters = Map.copyOf(letters);
    }

    /** Returns the cell's name in the file, e.g. C7; only the row's number if the file has no such column. */
    public String address(int line, String heading) {
        return letters.getOrDefault(heading, "") + line;
    }
}
