package cn.qicheng.spreadsheet;

import java.util.Map;

/**
 * One row of a table.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param cells heading of our column → text; an empty cell is absent
 * @param faults heading → why the cell could not be read (an error value, a number that lost its digits)
 */
public record SheetLine(int number, Map<String, String> cells, Map<String, String> faults) {

    public SheetLine {
        cells = Map.copyOf(cells);
        faults = Map.copyOf(faults);
    }

    /** Returns the text under a heading, empty if there is none. */
    public String text(String heading) {
        return cells.getOrDefault(heading, "");
    }
}
