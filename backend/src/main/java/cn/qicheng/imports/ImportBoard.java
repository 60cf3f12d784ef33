package cn.qicheng.imports;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.spreadsheet.SheetColumn;
import cn.qicheng.spreadsheet.SheetTable;
import cn.qicheng.spreadsheet.SheetWriter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Imports for reading. An import is seen by the person who sent it in and by nobody else. */
@Singleton
public class ImportBoard {

    private final SheetImportRows rows;
    private final ImportKinds kinds;
    private final ImportContents contents;
    private final Clock clock;

    ImportBoard(SheetImportRows rows, ImportKinds kinds, ImportContents contents, Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.contents = contents;
        this.clock = clock;
    }

    public ImportView view(String id, Actor actor) {
        return viewOf(own(id, actor));
    }

    /** Returns every row as it was sent, with what is wrong beside it: to be put right and sent in again. */
    public byte[] errors(String id, Actor actor) {
        var row = own(id, actor);
        if (row.contentSealed() == null) {
            throw ImportProblems.forgotten();
        }
        var kind = kinds.named(row.kind());
        var content = contents.opened(row.contentSealed());
        var reasons = content.judged().stream().collect(Collectors.toMap(JudgedLine::row, line -> reasonsOf(line)));
        var headings = new ArrayList<>(
                kind.columns().stream().map(SheetColumn::heading).toList());
        var lines = new ArrayList<List<String>>();
        for (var line : content.sheetLines()) {
            var cells = new ArrayList<>(headings.stream().map(line::text).toList());
            cells.add(reasons.getOrDefault(line.number(), ""));
            lines.add(cells);
        }
        headings.add("问题");
        return SheetWriter.xlsx(new SheetTable(kind.label(), headings, lines, actor.name(), clock.instant()));
    }

    /** Returns an empty table with the headings that the kind reads. */
    public byte[] template(String kindName, Actor actor) {
        var kind = kinds.named(kindName);
        kind.mustBeOpenTo(actor);
        return SheetWriter.template(kind.label(), kind.columns());
    }

    public String label(String kindName) {
        return kinds.named(kindName).label();
    }

    String kindOf(String id) {
        return rows.kindOf(id).orElseThrow(ImportProblems::absent);
    }

    SheetImportRow own(String id, Actor actor) {
        return rows.findById(id)
                .filter(row -> row.uploadedBy().equals(actor.personId()))
                .orElseThrow(ImportProblems::absent);
    }

    ImportView viewOf(SheetImportRow row) {
        var content = row.contentSealed() == null ? ImportContent.FORGOTTEN : contents.opened(row.contentSealed());
        return new ImportView(
                row.id(),
                row.kind(),
                row.fileName(),
                row.sheetRows(),
                row.newRows(),
                row.changedRows(),
                row.unchangedRows(),
                row.errorCount(),
                content.errors(),
                row.state(),
                rows.lastApplied(row.kind(), row.contentHash(), row.id())
                        .map(ChinaTime::dayOf)
                        .orElse(null),
                content.preview());
    }

    private static String reasonsOf(JudgedLine line) {
        return line.errors().stream()
                .map(error -> error.column() + "：" + error.reason()
                        + (error.clause() == null ? "" : "（" + error.clause().label() + "）"))
                .collect(Collectors.joining("\n"));
    }
}
