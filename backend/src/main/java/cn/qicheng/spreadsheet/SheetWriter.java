package cn.qicheng.spreadsheet;

import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables that offices open in Excel or WPS. Text that a spreadsheet program would calculate gets an apostrophe in
 * front; the last line tells who took the table out and when.
 */
public final class SheetWriter {

    private static final String CALCULATES = "=+-@\t\r\n＝＋－＠";
    private static final String HEADING_FILL = "E8EEF7";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double NARROWEST = 8;
    private static final double WIDEST = 48;

    /** Returns the table as XLSX: frozen heading, readable widths, ids as text. */
    public static byte[] xlsx(SheetTable table) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Qicheng", null)) {
            var sheet = book.newWorksheet(table.name());
            for (int column = 0; column < table.headings().size(); column++) {
                sheet.value(0, column, safe(table.headings().get(column)));
                sheet.style(0, column)
                        .bold()
                        .fillColor(HEADING_FILL)
                        .wrapText(true)
                        .set();
                sheet.width(column, width(table, column));
            }
            sheet.freezePane(0, 1);
            for (int line = 0; line < table.lines().size(); line++) {
                for (int column = 0; column < table.headings().size(); column++) {
                    write(sheet, line + 1, column, table.lines().get(line).get(column));
                }
            }
            sheet.value(table.lines().size() + 1, 0, signature(table));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /**
     * Returns an empty table to be filled in. Every column is text, so that no code loses digits; each heading carries a
     * note with an example, because an example row would be sent in with the rest.
     */
    public static byte[] template(String name, List<SheetColumn> columns) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Qicheng", null)) {
            var sheet = book.newWorksheet(name);
            for (int at = 0; at < columns.size(); at++) {
                var column = columns.get(at);
                sheet.style(at).format("@").set();
                sheet.value(0, at, column.heading());
                sheet.style(0, at).bold().fillColor(HEADING_FILL).wrapText(true).set();
                sheet.comment(0, at, (column.needed() ? "必填" : "选填") + "，例如：" + column.example());
                sheet.width(at, Math.clamp(columns(column.heading()) + 8, NARROWEST, WIDEST));
            }
            sheet.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Returns the table as CSV in UTF-8 with a byte order mark, without which Excel shows mojibake. */
    public static byte[] csv(SheetTable table) {
        var text = new StringBuilder("\uFEFF");
        try (var printer = CSVFormat.EXCEL.print(text)) {
            printer.printRecord(table.headings().stream().map(SheetWriter::safe).toList());
            for (var line : table.lines()) {
                var cells = new ArrayList<String>();
                for (var value : line) {
                    cells.add(plain(value));
                }
                printer.printRecord(cells);
            }
            printer.printRecord(signature(table));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Keeps a text from being taken for a formula, and out of it what no XML may carry. */
    static String safe(String text) {
        var clean = text.codePoints()
                .filter(point -> point >= ' ' || point == '\t' || point == '\n' || point == '\r')
                .filter(point -> point != 0xFFFE && point != 0xFFFF && !(point >= 0xD800 && point <= 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var first = clean.stripLeading();
        var calculates = !clean.isEmpty() && CALCULATES.indexOf(clean.charAt(0)) >= 0
                || !first.isEmpty() && CALCULATES.indexOf(first.charAt(0)) >= 0;
        return calculates ? "'" + clean : clean;
    }

    private static void write(Worksheet sheet, int line, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Integer number -> sheet.value(line, column, number);
            case Long number -> sheet.value(line, column, number);
            case Money money -> {
                sheet.value(line, column, new BigDecimal(money.yuan()));
                sheet.style(line, column).format("0.00").set();
            }
            case LocalDate day -> {
                sheet.value(line, column, day);
                sheet.style(line, column).format("yyyy-mm-dd").set();
            }
            case Object text -> {
                sheet.value(line, column, safe(text.toString()));
                sheet.style(line, column).format("@").set();
            }
        }
    }

    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Money money -> money.yuan();
            case LocalDate day -> day.toString();
            case Object text -> safe(text.toString());
        };
    }

    private static String signature(SheetTable table) {
        return "导出人：%s　时间：%s　共 %d 行"
                .formatted(
                        table.by(),
                        MINUTE.format(table.at().atZone(ChinaTime.ZONE)),
                        table.lines().size());
    }

    /** A Chinese character is about two digits wide. */
    private static double width(SheetTable table, int column) {
        var widest = columns(table.headings().get(column));
        for (var line : table.lines()) {
            widest = Math.max(widest, columns(plain(line.get(column))));
        }
        return Math.clamp(widest + 2, NARROWEST, WIDEST);
    }

    private static double columns(String text) {
        return text.codePoints().mapToDouble(point -> point < 0x2E80 ? 1 : 2).sum();
    }

    private SheetWriter() {}
}
