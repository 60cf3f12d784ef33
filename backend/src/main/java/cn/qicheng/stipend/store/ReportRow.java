package cn.qicheng.stipend.store;

import cn.qicheng.stipend.domain.StipendFigures;
import io.micronaut.core.annotation.Introspected;

/** One row of a report. */
@Introspected
record ReportRow(
        String rowKey,
        String label,
        long people,
        long months,
        long claimedFen,
        long inReviewFen,
        long waitingFen,
        long paidFen,
        long inHandFen,
        long missing) {

    StipendFigures.Sum row() {
        return new StipendFigures.Sum(
                rowKey, label, people, months, claimedFen, inReviewFen, waitingFen, paidFen, inHandFen, missing);
    }
}
