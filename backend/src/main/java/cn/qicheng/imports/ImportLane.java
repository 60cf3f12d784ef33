package cn.qicheng.imports;

import jakarta.inject.Singleton;

/**
 * Who else enters things that a spreadsheet enters too takes the same lane, so that the two go one after the other. To be
 * taken first in a transaction: what was read before it may be old.
 */
@Singleton
public class ImportLane {

    private final SheetImportRows rows;

    ImportLane(SheetImportRows rows) {
        this.rows = rows;
    }

    public void take(String kind) {
        rows.takeLane(kind);
    }
}
