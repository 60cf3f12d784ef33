package cn.qicheng.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files as offices send them, and workbooks put together by hand where a library would not make such a thing. */
final class SheetFixture {

    static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.needed("单位名称", "样例单位", "用人单位名称"),
            SheetColumn.needed("统一社会信用代码", "91620100432616224M", "信用代码"),
            SheetColumn.needed("见习人数", "3", "人数"),
            SheetColumn.optional("认定日期", "2026-06-30"));

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Sheet csv(String text) {
        return SheetReader.read("表.csv", utf8(text), COLUMNS);
    }

    static Sheet xlsx(String sheetData) {
        return SheetReader.read("表.xlsx", workbook(Map.of("Sheet1", sheetData)), COLUMNS);
    }

    /** The heading of {@link #COLUMNS} in the first row. */
    static String headingRow() {
        return row(1, text("A1", "单位名称"), text("B1", "统一社会信用代码"), text("C1", "见习人数"), text("D1", "认定日期"));
    }

    static String row(int number, String... cells) {
        return "<row r=\"%d\">%s</row>".formatted(number, String.join("", cells));
    }

    static String text(String address, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, text);
    }

    static String number(String address, String number) {
        return "<c r=\"%s\"><v>%s</v></c>".formatted(address, number);
    }

    /** Style 1 is the built-in date format 14. */
    static String date(String address, int serial) {
        return "<c r=\"%s\" s=\"1\"><v>%d</v></c>".formatted(address, serial);
    }

    static byte[] workbook(Map<String, String> sheets) {
        return workbook(sheets, Map.of());
    }

    static byte[] workbook(Map<String, String> sheets, Map<String, byte[]> more) {
        var parts = new LinkedHashMap<String, byte[]>();
        var list = new StringBuilder();
        var links = new StringBuilder();
        var types = new StringBuilder();
        var index = 0;
        for (var sheet : sheets.entrySet()) {
            index++;
            var hidden = sheet.getKey().startsWith("隐藏") ? " state=\"hidden\"" : "";
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"%s/>"
                    .formatted(sheet.getKey(), index, index, hidden));
            links.append(("<Relationship Id=\"r%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                            + "relationships/worksheet\" Target=\"worksheets/sheet%d.xml\"/>")
                    .formatted(index, index));
            types.append(("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")
                    .formatted(index));
            parts.put(
                    "xl/worksheets/sheet%d.xml".formatted(index),
                    utf8(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheet.getValue()
                            + "</sheetData></worksheet>"));
        }
        parts.put(
                "[Content_Types].xml",
                utf8(XML
                        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>" + types + "</Types>"));
        parts.put(
                "xl/workbook.xml",
                utf8(XML + "<workbook xmlns=\"" + MAIN
                        + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + list
                        + "</sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8(XML
                        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + links
                        + "<Relationship Id=\"s1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "styles\" Target=\"styles.xml\"/></Relationships>"));
        parts.put(
                "xl/styles.xml",
                utf8(XML + "<styleSheet xmlns=\"" + MAIN
                        + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"));
        parts.putAll(more);
        return zip(parts);
    }

    /** Some programs write no styles at all. */
    static byte[] typesWithoutStyles() {
        return utf8(XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/"
                + "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private SheetFixture() {}
}
