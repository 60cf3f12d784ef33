package cn.qicheng.notice;

import cn.qicheng.kernel.BusinessCalendar;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.notice.NoticeView.Day;
import cn.qicheng.notice.NoticeView.Doubt;
import cn.qicheng.notice.NoticeView.Kind;
import cn.qicheng.notice.domain.NoticeHead;
import cn.qicheng.notice.domain.NoticePeriod;
import cn.qicheng.notice.domain.NoticeState;
import cn.qicheng.notice.domain.ObjectionState;
import cn.qicheng.notice.domain.Objections;
import cn.qicheng.notice.domain.PublicNotices;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Notices as the public reads them. */
@Singleton
public class NoticeBoard {

    private final PublicNotices notices;
    private final Objections objections;
    private final PolicyBook policy;
    private final Clock clock;

    NoticeBoard(PublicNotices notices, Objections objections, PolicyBook policy, Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.policy = policy;
        this.clock = clock;
    }

    public Page<NoticeView> list(int page, int size) {
        var shown = notices.list(page, size).stream()
                .map(head -> view(head, List.of(), List.of(), List.of()))
                .toList();
        return new Page<>(shown, notices.count(), page, size);
    }

    /** Returns the content of a notice as it was published, letter by letter: what its hash is made of. */
    public String frozen(String id) {
        return notices.frozen(id).orElseThrow(NoticeProblems::absent);
    }

    public NoticeView view(String id) {
        var notice = notices.byId(id).orElseThrow(NoticeProblems::absent);
        var content = notice.content();
        var head = new NoticeHead(
                notice.id(),
                notice.state(),
                notice.period(),
                content.title(),
                content.issuedBy(),
                content.clause(),
                content.standard(),
                content.workingDays(),
                content.lines().size(),
                content.lines().stream().mapToInt(NoticeLine::people).sum(),
                content.totalFen(),
                notice.contentHash());
        return view(head, days(notice.period()), content.lines(), doubts(id));
    }

    private NoticeView view(NoticeHead notice, List<Day> days, List<NoticeLine> lines, List<Doubt> doubts) {
        var today = ChinaTime.today(clock);
        return new NoticeView(
                notice.id(),
                notice.title(),
                notice.state().name(),
                notice.period().opensOn(),
                notice.period().closesOn(),
                notice.period().provisional(),
                notice.workingDays(),
                workingDaysLeft(notice),
                notice.lines(),
                notice.people(),
                notice.totalFen(),
                ClauseView.of(notice.clause()),
                notice.contentHash(),
                notice.standard(),
                notice.issuedBy(),
                days,
                lines,
                notice.state() != NoticeState.CLOSED
                        && notice.period().hasBegun(today)
                        && !notice.period().isOver(today),
                doubts);
    }

    private List<Doubt> doubts(String noticeId) {
        return objections.ofNotice(noticeId).stream()
                .filter(objection -> objection.state() != ObjectionState.WITHDRAWN)
                .map(objection -> new Doubt(
                        objection.place().lineNo(),
                        objection.place().nameNo(),
                        objection.state().name(),
                        objection.state().label(),
                        objection.answer()))
                .toList();
    }

    /** The days still to come, today excluded: on the last day it reads 0 and the page says 今天到期. */
    private int workingDaysLeft(NoticeHead notice) {
        if (notice.state() == NoticeState.CLOSED) {
            return 0;
        }
        var today = ChinaTime.today(clock);
        var opens = notice.period().opensOn();
        var from = today.isBefore(opens) ? opens : today;
        return Math.max(
                0, policy.calendar().workingDaysBetween(from, notice.period().closesOn()));
    }

    private List<Day> days(NoticePeriod period) {
        var today = ChinaTime.today(clock);
        return period.opensOn()
                .datesUntil(period.closesOn().plusDays(1))
                .map(day -> new Day(day, kindOf(day, policy.calendar()), day.isBefore(today)))
                .toList();
    }

    private static Kind kindOf(LocalDate day, BusinessCalendar calendar) {
        if (!calendar.isWorkingDay(day)) {
            return Kind.OFF;
        }
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? Kind.MAKEUP : Kind.WORK;
    }
}
