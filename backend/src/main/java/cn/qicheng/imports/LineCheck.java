package cn.qicheng.imports;

import cn.qicheng.kernel.Clause;
import cn.qicheng.spreadsheet.SheetLine;
import cn.qicheng.web.ClauseView;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a row apart cell by cell and remembers everything that is wrong with it, so that an office hears all of it at
 * once. A cell has one error at most: the first.
 */
public final class LineCheck {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern YUAN = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2}0*)?");

    private final SheetLine line;
    private final Map<String, CellError> errors = new LinkedHashMap<>();

    public LineCheck(SheetLine line) {
        this.line = line;
        line.faults().forEach((column, fault) -> refuse(column, fault, null));
    }

    public int row() {
        return line.number();
    }

    public boolean clean() {
        return errors.isEmpty();
    }

    public List<CellError> errors() {
        return List.copyOf(errors.values());
    }

    public void refuse(String column, String reason, @Nullable Clause clause) {
        errors.putIfAbsent(
                column,
                new CellError(column, line.text(column), reason, clause == null ? null : ClauseView.of(clause)));
    }

    /** Returns the text of a cell that must be filled; empty after noting the error. */
    public String text(String column, int longest) {
        if (line.text(column).isEmpty()) {
            refuse(column, "没有填。合并过的单元格请先取消合并，每一行都填上。", null);
            return "";
        }
        return optionalText(column, longest, "");
    }

    /** Returns the text of a cell that may be empty. */
    public String optionalText(String column, int longest, String otherwise) {
        var text = line.text(column);
        if (text.codePointCount(0, text.length()) > longest) {
            refuse(column, "太长，最多 %d 个字，现在有 %d 个。".formatted(longest, text.codePointCount(0, text.length())), null);
            return "";
        }
        return text.isEmpty() ? otherwise : text;
    }

    /** Returns a whole number between two limits, both included. */
    public OptionalInt count(String column, int least, int most, String unit) {
        var text = text(column, 60).replace(",", "").replace("，", "");
        if (text.endsWith(unit)) {
            text = text.substring(0, text.length() - unit.length()).strip();
        }
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            refuse(column, "要填 %d 到 %d 的整数。".formatted(least, most), null);
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    /** Returns an amount written in yuan, in fen. */
    public OptionalLong yuan(String column, long mostFen) {
        var text = text(column, 60)
                .replace(",", "")
                .replace("，", "")
                .replaceFirst("^[¥￥]", "")
                .replaceFirst("元$", "")
                .strip();
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!YUAN.matcher(text).matches()) {
            refuse(column, "要填以元为单位的金额，最多两位小数，例如 820 或 820.50。", null);
            return OptionalLong.empty();
        }
        var fen = new BigDecimal(text).movePointRight(2).longValueExact();
        if (fen > mostFen) {
            refuse(column, "金额太大，最多 %d 元。请确认单位是元。".formatted(mostFen / 100), null);
            return OptionalLong.empty();
        }
        return OptionalLong.of(fen);
    }
}
