package cn.qicheng.imports;

import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as its sender sees it. Lists are cut at {@link #SHOWN}; the counts are whole, and errors.xlsx has every row.
 *
 * @param sameFileAppliedOn when the same file was applied before, byte for byte
 */
@Serdeable
public record ImportView(
        String id,
        String kind,
        String fileName,
        int sheetRows,
        int newRows,
        int changedRows,
        int unchangedRows,
        int errorCount,
        List<ErrorView> errors,
        ImportState state,
        @Nullable LocalDate sameFileAppliedOn,
        List<LineView> preview) {

    static final int SHOWN = 200;

    /** A wrong cell; {@code cell} is its name in the file, e.g. C7. */
    @Serdeable
    public record ErrorView(
            int row,
            String column,
            String cell,
            String value,
            String reason,
            @Nullable ClauseView clause) {}

    @Serdeable
    public record LineView(int row, LineStatus status, String title, String detail) {}
}
