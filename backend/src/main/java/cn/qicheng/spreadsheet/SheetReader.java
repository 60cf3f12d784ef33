package cn.qicheng.spreadsheet;

import cn.qicheng.kernel.DomainProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Reads a table that somebody sends: CSV in UTF-8 or GB18030, or XLSX. The content decides what it is, never the name
 * alone, and every limit is checked before anything is parsed.
 *
 * <p>What cannot be read is refused with the reason and the way out; single cells that cannot be read are named in their
 * line ({@link SheetLine#faults()}), so that all of them are known at once.
 */
public final class SheetReader {

    public static final int MAX_BYTES = 5 * 1024 * 1024;
    public static final int MAX_LINES = 5_000;
    public static final int MAX_COLUMNS = 60;

    /** Reads the table with these columns, in whatever order they stand. */
    public static Sheet read(String fileName, byte[] content, List<SheetColumn> columns) {
        if (content.length == 0) {
            throw SheetProblems.empty();
        }
        if (content.length > MAX_BYTES) {
            throw SheetProblems.tooBig(MAX_BYTES);
        }
        refuseForeign(content);
        var name = fileName.toLowerCase(Locale.ROOT);
        if (startsWith(content, 'P', 'K', 3, 4)) {
            if (!name.endsWith(".xlsx")) {
                throw SheetProblems.misnamed();
            }
            return TableFinder.theOne(XlsxTables.read(content), columns);
        }
        if (!name.endsWith(".csv") && !name.endsWith(".txt")) {
            throw SheetProblems.misnamed();
        }
        return CsvTables.read(content, columns);
    }

    /** Names what people send by mistake, so that they know what to do instead. */
    private static void refuseForeign(byte[] content) {
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw contains(content, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))
                    ? SheetProblems.locked()
                    : SheetProblems.oldFormat();
        }
        var foreign = foreignKind(content);
        if (foreign != null) {
            throw foreign;
        }
    }

    private static @org.jspecify.annotations.Nullable DomainProblem foreignKind(byte[] content) {
        if (startsWith(content, '%', 'P', 'D', 'F')) {
            return SheetProblems.notATable("PDF 文件");
        }
        if (startsWith(content, 0xFF, 0xD8, 0xFF) || startsWith(content, 0x89, 'P', 'N', 'G')) {
            return SheetProblems.notATable("图片");
        }
        var head = new String(content, 0, Math.min(content.length, 512), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<") && (head.contains("<html") || head.contains("<table") || head.contains("<?xml"))) {
            return SheetProblems.notATable("网页文件");
        }
        return null;
    }

    private static boolean startsWith(byte[] content, int... magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int at = 0; at < magic.length; at++) {
            if ((content[at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int from = 0; from <= content.length - wanted.length; from++) {
            int at = 0;
            while (at < wanted.length && content[from + at] == wanted[at]) {
                at++;
            }
            if (at == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private SheetReader() {}
}
