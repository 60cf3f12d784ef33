package cn.qicheng.notice;

import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** A notice as anyone may read it. The list leaves {@code days} and {@code lines} empty. */
@Serdeable
public record NoticeView(
        String id,
        String title,
        String state,
        LocalDate opensOn,
        LocalDate closesOn,
        boolean closesOnProvisional,
        int workingDays,
        int workingDaysLeft,
        int lineCount,
        int people,
        long totalFen,
        ClauseView clause,
        String contentHash,
        String standard,
        String issuedBy,
        List<Day> days,
        List<NoticeLine> lines) {

    /** One box of the period's drawing; {@code past} days are over. */
    @Serdeable
    public record Day(LocalDate date, Kind kind, boolean past) {}

    /** MAKEUP is a weekend day that works (调休上班). */
    @Serdeable
    public enum Kind {
        WORK,
        OFF,
        MAKEUP
    }
}
