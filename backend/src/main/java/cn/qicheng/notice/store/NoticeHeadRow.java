package cn.qicheng.notice.store;

import cn.qicheng.kernel.Clause;
import cn.qicheng.notice.domain.NoticeHead;
import cn.qicheng.notice.domain.NoticePeriod;
import cn.qicheng.notice.domain.NoticeState;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** What the database reads out of a frozen text by itself. */
@Introspected
record NoticeHeadRow(
        String id,
        NoticeState state,
        LocalDate opensOn,
        LocalDate closesOn,
        boolean closesProvisional,
        String contentHash,
        String title,
        String issuedBy,
        String documentNo,
        String article,
        String standard,
        int workingDays,
        int lineCount,
        int people,
        long totalFen) {

    NoticeHead toHead() {
        return new NoticeHead(
                id,
                state,
                new NoticePeriod(opensOn, closesOn, closesProvisional),
                title,
                issuedBy,
                new Clause(documentNo, article),
                standard,
                workingDays,
                lineCount,
                people,
                totalFen,
                contentHash);
    }
}
