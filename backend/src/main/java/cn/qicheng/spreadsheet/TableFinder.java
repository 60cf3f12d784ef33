package cn.qicheng.spreadsheet;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.spreadsheet.RawTable.RawCell;
import cn.qicheng.spreadsheet.RawTable.RawLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heading among the first rows and names the cells below it.
 *
 * <p>Titles above the heading are passed over. A heading of two rows (联系方式 over 联系人 and 联系电话, the rest merged
 * downwards) is read from the lower row and, where that is empty, from the upper one.
 */
final class TableFinder {

    private static final int HEADING_WITHIN_ROWS = 10;

    /** Lines under a table that are no rows of it: notes, sums, and the last line of our own exports. */
    private static final List<String> REMARKS = List.of("说明", "填表", "注：", "注:", "备注：", "备注:", "合计", "总计", "导出人");

    /** Where the heading ends and which column stands at which position. */
    private record Heading(int lastIndex, Map<String, Integer> positions, List<String> seen) {}

    /** Returns the only table of the file that has the columns. */
    static Sheet theOne(List<RawTable> tables, List<SheetColumn> columns) {
        var fitting = tables.stream()
                .filter(table -> fits(headingOf(table, columns), columns))
                .toList();
        if (fitting.size() > 1) {
            throw SheetProblems.severalTables(
                    fitting.stream().map(RawTable::name).toList());
        }
        return read(fitting.isEmpty() ? closest(tables, columns) : fitting.getFirst(), columns);
    }

    /** How many of the columns the table has; for choosing between delimiters and for telling what is missing. */
    static int match(RawTable table, List<SheetColumn> columns) {
        var heading = headingOf(table, columns);
        return heading == null ? 0 : heading.positions().size();
    }

    static Sheet read(RawTable table, List<SheetColumn> columns) {
        if (table.lines().isEmpty()) {
            throw SheetProblems.empty();
        }
        var heading = headingOf(table, columns);
        if (heading == null || !fits(heading, columns)) {
            throw wrong(table, heading, columns);
        }
        var lines = table.lines().stream()
                .skip(heading.lastIndex() + 1L)
                .map(line -> named(line, heading))
                .filter(line -> !line.cells().isEmpty() || !line.faults().isEmpty())
                .filter(line -> !isRemark(line))
                .toList();
        if (lines.isEmpty()) {
            throw SheetProblems.noLines();
        }
        if (lines.size() > SheetReader.MAX_LINES) {
            throw SheetProblems.tooManyLines(SheetReader.MAX_LINES);
        }
        var letters = new HashMap<String, String>();
        heading.positions().forEach((column, position) -> letters.put(column, letters(position)));
        return new Sheet(lines, letters);
    }

    private static RawTable closest(List<RawTable> tables, List<SheetColumn> columns) {
        RawTable best = null;
        for (var table : tables) {
            if (best == null || match(table, columns) > match(best, columns)) {
                best = table;
            }
        }
        if (best == null) {
            throw SheetProblems.empty();
        }
        return best;
    }

    private static boolean fits(@Nullable Heading heading, List<SheetColumn> columns) {
        return heading != null
                && columns.stream()
                        .filter(SheetColumn::needed)
                        .allMatch(column -> heading.positions().containsKey(column.heading()));
    }

    private static DomainProblem wrong(RawTable table, @Nullable Heading heading, List<SheetColumn> columns) {
        var missing = columns.stream()
                .filter(SheetColumn::needed)
                .map(SheetColumn::heading)
                .filter(name -> heading == null || !heading.positions().containsKey(name))
                .toList();
        var seen = heading == null
                ? table.lines().getFirst().cells().stream().map(RawCell::text).toList()
                : heading.seen();
        return SheetProblems.wrongTable(
                missing, seen.stream().filter(text -> !text.isEmpty()).limit(12).toList());
    }

    private static @Nullable Heading headingOf(RawTable table, List<SheetColumn> columns) {
        Heading best = null;
        var rows = table.lines();
        for (int at = 0; at < Math.min(rows.size(), HEADING_WITHIN_ROWS); at++) {
            best = better(best, heading(at, texts(rows.get(at)), columns));
            if (at > 0) {
                best = better(best, heading(at, merged(rows.get(at - 1), rows.get(at)), columns));
            }
        }
        return best;
    }

    private static @Nullable Heading better(@Nullable Heading best, Heading other) {
        var least = best == null ? 0 : best.positions().size();
        return other.positions().size() > least ? other : best;
    }

    private static Heading heading(int lastIndex, List<String> texts, List<SheetColumn> columns) {
        var positions = new LinkedHashMap<String, Integer>();
        for (int position = 0; position < texts.size(); position++) {
            var text = texts.get(position);
            for (var column : columns) {
                if (column.isCalled(text) && positions.putIfAbsent(column.heading(), position) != null) {
                    throw SheetProblems.columnTwice(column.heading());
                }
            }
        }
        return new Heading(lastIndex, positions, texts);
    }

    private static List<String> texts(RawLine line) {
        return line.cells().stream().map(RawCell::text).toList();
    }

    private static List<String> merged(RawLine upper, RawLine lower) {
        var texts = new ArrayList<String>();
        for (int at = 0; at < Math.max(upper.cells().size(), lower.cells().size()); at++) {
            var own = lower.cell(at).text();
            texts.add(own.isEmpty() ? upper.cell(at).text() : own);
        }
        return texts;
    }

    private static SheetLine named(RawLine line, Heading heading) {
        var cells = new HashMap<String, String>();
        var faults = new HashMap<String, String>();
        heading.positions().forEach((column, position) -> {
            var cell = line.cell(position);
            if (!cell.text().isEmpty()) {
                cells.put(column, cell.text());
            }
            if (!cell.fault().isEmpty()) {
                faults.put(column, cell.fault());
            }
        });
        return new SheetLine(line.number(), cells, faults);
    }

    private static boolean isRemark(SheetLine line) {
        return line.cells().size() == 1
                && line.faults().isEmpty()
                && line.cells().values().stream()
                        .allMatch(text -> REMARKS.stream().anyMatch(text::startsWith));
    }

    /** 0 → A, 25 → Z, 26 → AA. */
    static String letters(int position) {
        var rest = position / 26;
        return (rest == 0 ? "" : letters(rest - 1)) + (char) ('A' + position % 26);
    }

    private TableFinder() {}
}
