package cn.qicheng.imports;

import cn.qicheng.imports.ImportView.ErrorView;
import cn.qicheng.imports.ImportView.LineView;
import cn.qicheng.spreadsheet.Sheet;
import cn.qicheng.spreadsheet.SheetLine;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** What is kept of a file between the preview and its application: its rows and what was said about them. */
@Serdeable
record ImportContent(List<Line> lines, Map<String, String> letters, List<JudgedLine> judged) {

    static final ImportContent FORGOTTEN = new ImportContent(List.of(), Map.of(), List.of());

    /** A row as read. */
    @Serdeable
    record Line(int number, Map<String, String> cells, Map<String, String> faults) {}

    static ImportContent of(Sheet sheet, List<JudgedLine> judged) {
        return new ImportContent(
                sheet.lines().stream()
                        .map(line -> new Line(line.number(), line.cells(), line.faults()))
                        .toList(),
                sheet.letters(),
                judged);
    }

    List<SheetLine> sheetLines() {
        return lines.stream()
                .map(line -> new SheetLine(line.number(), line.cells(), line.faults()))
                .toList();
    }

    List<ErrorView> errors() {
        return judged.stream()
                .flatMap(line -> line.errors().stream()
                        .map(error -> new ErrorView(
                                line.row(),
                                error.column(),
                                letters.getOrDefault(error.column(), "") + line.row(),
                                error.value(),
                                error.reason(),
                                error.clause())))
                .limit(ImportView.SHOWN)
                .toList();
    }

    List<LineView> preview() {
        return judged.stream()
                .limit(ImportView.SHOWN)
                .map(line -> new LineView(line.row(), line.status(), line.title(), line.detail()))
                .toList();
    }

    /** Whether a later judgement says the same of every row: the person gets what the preview showed, or nothing. */
    boolean agreesWith(List<JudgedLine> later) {
        return judged.equals(later);
    }
}
