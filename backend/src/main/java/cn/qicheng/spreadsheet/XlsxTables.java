package cn.qicheng.spreadsheet;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.spreadsheet.RawTable.RawCell;
import cn.qicheng.spreadsheet.RawTable.RawLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The visible sheets of an XLSX file.
 *
 * <p>Numbers are read from their text in the file and never pass through a double. Excel itself keeps 15 digits: a longer
 * number has already lost its end, and the cell says so instead of bringing a wrong code in.
 */
final class XlsxTables {

    private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);
    private static final BigDecimal FIRST_WITH_LOST_DIGITS = BigDecimal.TEN.pow(15);
    /** Written out, 1E-999999999 would be a gigabyte of zeros. */
    private static final int MOST_DECIMALS = 100;

    private static final int ROWS_OF_TITLES = 20;

    static List<RawTable> read(byte[] content) {
        ZipGuard.check(content);
        try (var book = opened(content)) {
            var tables = new ArrayList<RawTable>();
            for (var sheet : book.getSheets().filter(XlsxTables::isVisible).toList()) {
                var table = table(sheet);
                if (!table.lines().isEmpty()) {
                    tables.add(table);
                }
            }
            if (tables.isEmpty()) {
                throw SheetProblems.empty();
            }
            return tables;
        } catch (DomainProblem known) {
            throw known;
        } catch (IOException | RuntimeException unreadable) {
            throw SheetProblems.broken(unreadable);
        }
    }

    /** Formats tell dates from numbers; a file without any formats is still a file. */
    private static ReadableWorkbook opened(byte[] content) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutFormats) {
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(false, true));
        }
    }

    private static boolean isVisible(Sheet sheet) {
        return sheet.getVisibility() == SheetVisibility.VISIBLE;
    }

    private static RawTable table(Sheet sheet) throws IOException {
        var lines = new ArrayList<RawLine>();
        try (var rows = sheet.openStream()) {
            for (var each = rows.iterator(); each.hasNext(); ) {
                var line = line(each.next());
                if (!line.isBlank()) {
                    lines.add(line);
                }
                if (lines.size() > SheetReader.MAX_LINES + ROWS_OF_TITLES) {
                    throw SheetProblems.tooManyLines(SheetReader.MAX_LINES);
                }
            }
        }
        return new RawTable(sheet.getName(), lines);
    }

    private static RawLine line(Row row) {
        var cells = new ArrayList<RawCell>();
        for (var cell : row) {
            if (cell == null) {
                if (cells.size() < SheetReader.MAX_COLUMNS) {
                    cells.add(RawCell.EMPTY);
                }
                continue;
            }
            var read = cell(cell);
            if (cell.getColumnIndex() >= SheetReader.MAX_COLUMNS) {
                if (read != RawCell.EMPTY) {
                    throw SheetProblems.tooManyColumns(SheetReader.MAX_COLUMNS);
                }
                continue;
            }
            while (cells.size() < cell.getColumnIndex()) {
                cells.add(RawCell.EMPTY);
            }
            cells.add(read);
        }
        return new RawLine(row.getRowNum(), cells);
    }

    private static RawCell cell(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return RawCell.unreadable(cell.getRawValue(), Faults.ERROR_VALUE);
        }
        return switch (cell.getValue()) {
            case null ->
                cell.getType() == CellType.FORMULA
                        ? RawCell.unreadable("=" + cell.getFormula(), Faults.NO_RESULT)
                        : RawCell.EMPTY;
            case BigDecimal number -> number(cell, number);
            case Boolean truth -> RawCell.of(truth ? "是" : "否");
            case String text when Faults.EXCEL_ERRORS.contains(text) -> RawCell.unreadable(text, Faults.ERROR_VALUE);
            case Object text -> RawCell.of(Wording.cell(text.toString()));
        };
    }

    private static RawCell number(Cell cell, BigDecimal number) {
        if (isDate(cell)) {
            return RawCell.of(cell.asDate().toLocalDate().toString());
        }
        if (number.abs().compareTo(FIRST_WITH_LOST_DIGITS) >= 0) {
            return RawCell.unreadable(cell.getRawValue(), Faults.LOST_DIGITS);
        }
        if (number.scale() > MOST_DECIMALS) {
            return RawCell.unreadable(cell.getRawValue(), Faults.ERROR_VALUE);
        }
        var shown = number.round(AS_EXCEL_SHOWS).stripTrailingZeros();
        return RawCell.of(shown.signum() == 0 ? "0" : shown.toPlainString());
    }

    /** A date is a number whose format shows a year; text in quotes and colours in brackets do not count. */
    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null || cell.getType() != CellType.NUMBER) {
            return false;
        }
        return format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "")
                .toLowerCase(Locale.ROOT)
                .contains("y");
    }

    private XlsxTables() {}
}
