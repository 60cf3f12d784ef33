package cn.qicheng.notice.domain;

import cn.qicheng.kernel.Clause;
import cn.qicheng.notice.NoticeLine;
import java.util.List;

/** What a notice says. Frozen when it is issued; the page is drawn from it and its fingerprint proves it. */
public record NoticeContent(
        String title, String issuedBy, Clause clause, String standard, int workingDays, List<NoticeLine> lines) {

    public NoticeContent {
        lines = List.copyOf(lines);
    }

    public long totalFen() {
        return lines.stream().mapToLong(NoticeLine::amountFen).reduce(0, Math::addExact);
    }
}
