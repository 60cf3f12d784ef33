package cn.qicheng.notice;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.notice.domain.NoticeContent;
import cn.qicheng.notice.domain.NoticeMove;
import cn.qicheng.notice.domain.NoticePeriod;
import cn.qicheng.notice.domain.NoticeState;
import cn.qicheng.notice.domain.Objection;
import cn.qicheng.notice.domain.Objections;
import cn.qicheng.notice.domain.PublicNotice;
import cn.qicheng.notice.domain.PublicNotices;
import cn.qicheng.policy.PolicyBook;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Where notices are issued and where the calendar opens and closes them. */
@Singleton
@Transactional
public class NoticeDesk {

    private final PublicNotices notices;
    private final Objections objections;
    private final PolicyBook policy;
    private final Districts districts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<NoticeClosed> closed;
    private final Clock clock;

    NoticeDesk(
            PublicNotices notices,
            Objections objections,
            PolicyBook policy,
            Districts districts,
            AuditTrail audit,
            ApplicationEventPublisher<NoticeClosed> closed,
            Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.policy = policy;
        this.districts = districts;
        this.audit = audit;
        this.closed = closed;
        this.clock = clock;
    }

    /** Issues a notice in the name of the city bureau. It opens today, or on the next working day. Returns its id. */
    public String open(OpenNotice act, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        if (act.subjects().isEmpty() || act.lines().isEmpty()) {
            throw NoticeProblems.nothingToPublish();
        }
        if (act.subjects().size() > 1 && act.subjects().size() != act.lines().size()) {
            throw new IllegalArgumentException("a notice has one subject for each line, or one for all");
        }
        if (notices.anyOnNotice(act.subjects())) {
            throw NoticeProblems.alreadyOnNotice();
        }
        var today = ChinaTime.today(clock);
        var period = NoticePeriod.issuedOn(today, act.workingDays(), policy.calendar());
        var content = new NoticeContent(
                act.title(), districts.city().bureau(), act.clause(), act.standard(), act.workingDays(), act.lines());
        var state = period.hasBegun(today) ? NoticeState.OPEN : NoticeState.SCHEDULED;
        var issued = notices.add(Ulid.next(), state, period, content, act.subjects());
        audit.noted(self(issued), "ISSUE", actor, Role.CITY_OFFICER, "sha256 " + issued.contentHash());
        return issued.id();
    }

    /** Returns the ids of the notices that are not closed yet, oldest first. */
    public List<String> running() {
        return notices.running();
    }

    /**
     * Opens or closes a notice if it is due on that day. A last day that was counted through an unpublished year is
     * counted anew first, so that entering the year's days off is enough to set it right.
     */
    public void runDue(String noticeId, LocalDate today) {
        var notice = recounted(notices.byIdAlone(noticeId).orElseThrow(NoticeProblems::absent));
        if (notice.state() == NoticeState.SCHEDULED && notice.period().hasBegun(today)) {
            notice = move(notice, NoticeMove.OPEN_ON_ITS_DAY);
        }
        if (notice.state() == NoticeState.OPEN && notice.period().isOver(today)) {
            var over = move(notice, NoticeMove.CLOSE_AFTER_ITS_LAST_DAY);
            closed.publishEvent(
                    new NoticeClosed(over.id(), over.subjects(), over.period().closesOn(), held(over)));
        }
    }

    private List<HeldLine> held(PublicNotice notice) {
        return objections.ofNotice(notice.id()).stream()
                .filter(Objection::waiting)
                .map(ObjectionDesk::held)
                .toList();
    }

    private PublicNotice recounted(PublicNotice notice) {
        if (!notice.period().provisional()) {
            return notice;
        }
        var period = NoticePeriod.openingOn(
                notice.period().opensOn(), notice.content().workingDays(), policy.calendar());
        if (period.equals(notice.period())) {
            return notice;
        }
        var recounted = notices.moved(notice.during(period));
        audit.noted(
                self(notice),
                "RECOUNT",
                Actor.SYSTEM,
                Role.SYSTEM,
                "最后一天 %s 改为 %s：当年的放假安排已经公布".formatted(notice.period().closesOn(), period.closesOn()));
        return recounted;
    }

    private PublicNotice move(PublicNotice notice, NoticeMove move) {
        var moved = notices.moved(notice.moved(move));
        audit.moved(self(notice), move, notice.state(), Actor.SYSTEM, "");
        return moved;
    }

    private static SubjectRef self(PublicNotice notice) {
        return new SubjectRef("PUBLIC_NOTICE", notice.id());
    }
}
