package cn.qicheng.imports;

import cn.qicheng.kernel.Actor;
import cn.qicheng.spreadsheet.SheetColumn;
import cn.qicheng.spreadsheet.SheetLine;
import java.util.List;

/** A kind of spreadsheet, made by the module whose things its rows become. */
public interface ImportKind {

    /** Stands in the path and in the table {@code sheet_import_lane}, e.g. {@code BASES}. */
    String name();

    /** What it holds, for file names and sentences, e.g. 见习基地. */
    String label();

    List<SheetColumn> columns();

    /** Refuses who may not send this kind in. */
    void mustBeOpenTo(Actor actor);

    /**
     * Judges every row against the rules and against what is stored now. Reads only; called once for the preview and once
     * more, inside the transaction, before anything is written.
     */
    Judgement judge(List<SheetLine> lines, Actor actor);
}
