package cn.qicheng.imports;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * One row of the preview.
 *
 * @param row its number in the file
 * @param title what the row is about
 * @param detail what would be entered or changed
 */
@Serdeable
public record JudgedLine(int row, LineStatus status, String title, String detail, List<CellError> errors) {

    public static JudgedLine wrong(int row, String title, List<CellError> errors) {
        return new JudgedLine(row, LineStatus.ERROR, title, errors.size() + " 处要改", errors);
    }

    public static JudgedLine right(int row, LineStatus status, String title, String detail) {
        return new JudgedLine(row, status, title, detail, List.of());
    }
}
