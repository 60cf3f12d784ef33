package cn.qicheng.notice;

import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notice as anyone may read it. The list leaves {@code days}, {@code lines} and {@code doubts} empty; {@code open} takes objections. */
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
        List<NoticeLine> lines,
        boolean open,
        List<Doubt> doubts) {

    /**
     * An objection as the public sees it: which line, how it stands, what was answered; never by whom or why.
     *
     * @param nameNo 0 for the whole line
     */
    @Serdeable
    public record Doubt(
            int lineNo,
            int nameNo,
            String state,
            String stateLabel,
            @Nullable String answer) {}

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
