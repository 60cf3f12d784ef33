package cn.qicheng.notice;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.PersonalData;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SerialNo;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import cn.qicheng.notice.ObjectionSettled.Outcome;
import cn.qicheng.notice.domain.NoticeState;
import cn.qicheng.notice.domain.Objection;
import cn.qicheng.notice.domain.Objection.Objector;
import cn.qicheng.notice.domain.Objection.Place;
import cn.qicheng.notice.domain.ObjectionMove;
import cn.qicheng.notice.domain.ObjectionState;
import cn.qicheng.notice.domain.Objections;
import cn.qicheng.notice.domain.PublicNotice;
import cn.qicheng.notice.domain.PublicNotices;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where anybody objects to a line of a notice (异议) and the bureau answers.
 *
 * <p>An objection holds its own line and no other. Lodging, settling and the closing of the notice take turns at the
 * notice's row: an objection that was taken in the last minute is there when the notice closes.
 */
@Singleton
@Transactional
public class ObjectionDesk {

    private final PublicNotices notices;
    private final Objections objections;
    private final PersonalData personalData;
    private final AuditTrail audit;
    private final MessageDesk messages;
    private final ApplicationEventPublisher<ObjectionSettled> settled;
    private final Clock clock;

    ObjectionDesk(
            PublicNotices notices,
            Objections objections,
            PersonalData personalData,
            AuditTrail audit,
            MessageDesk messages,
            ApplicationEventPublisher<ObjectionSettled> settled,
            Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.personalData = personalData;
        this.audit = audit;
        this.messages = messages;
        this.settled = settled;
        this.clock = clock;
    }

    /**
     * Takes an objection while the notice is open, its last minute included. The same words of the same phone about the same
     * line are the same objection: a repeated tap gets the first one's id.
     */
    public String lodge(LodgeObjection act, @Nullable Actor actor) {
        var notice = notices.byIdAlone(act.noticeId()).orElseThrow(NoticeProblems::absent);
        mustBeOpen(notice, ChinaTime.today(clock));
        var place = new Place(act.lineNo(), act.nameNo());
        if (!place.isIn(notice.content())) {
            throw NoticeProblems.noSuchLine();
        }
        var mark = mark(act.phone());
        var earlier = earlier(act, place, mark);
        if (earlier.isPresent()) {
            return earlier.get().id();
        }
        var objection = new Objection(
                Ulid.next(),
                SerialNo.of("YY", ChinaTime.today(clock)),
                notice.id(),
                place,
                notice.subjectOf(act.lineNo()),
                new Objector(
                        actor == null ? null : actor.personId(),
                        personalData.seal(act.name()).text(),
                        personalData.seal(act.phone()).text(),
                        mark),
                act.reason(),
                act.evidence(),
                now(),
                ObjectionState.LODGED,
                null,
                null,
                null,
                0);
        objections.add(objection);
        audit.noted(
                self(objection.id()),
                "LODGE",
                actor == null ? Actor.SYSTEM : actor,
                Role.SYSTEM,
                "%s 公示 %s 第 %d 行".formatted(objection.no(), notice.id(), act.lineNo()));
        return objection.id();
    }

    /** The objection stands: its line is refused by whoever published it. */
    public void uphold(String id, String answer, Actor actor) {
        decide(id, ObjectionMove.UPHOLD, answer, actor);
    }

    /** The objection does not stand: its line goes on. */
    public void dismiss(String id, String answer, Actor actor) {
        decide(id, ObjectionMove.DISMISS, answer, actor);
    }

    /** Withdraws an objection; whoever lodged it without signing in names the phone again. */
    public void withdraw(String id, String phone, String reason, @Nullable Actor actor) {
        var objection = objections
                .byIdAlone(id)
                .filter(found -> isBy(found, phone, actor))
                .orElseThrow(NoticeProblems::objectionAbsent);
        settle(objection, ObjectionMove.WITHDRAW, reason, actor == null ? Actor.SYSTEM : actor);
    }

    private void decide(String id, ObjectionMove move, String answer, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var objection = objections.byIdAlone(id).orElseThrow(NoticeProblems::objectionAbsent);
        if (actor.personId().equals(objection.objector().personId())) {
            throw NoticeProblems.ownObjection();
        }
        settle(objection, move, answer, actor);
    }

    private void settle(Objection before, ObjectionMove move, String words, Actor actor) {
        var notice = notices.byIdAlone(before.noticeId()).orElseThrow(NoticeProblems::absent);
        objections.moved(before.settled(move, actor.personId(), words, now()));
        audit.moved(self(before.id()), move, before.state(), actor, words);
        settled.publishEvent(new ObjectionSettled(
                before.no(),
                notice.id(),
                held(before),
                Outcome.valueOf(move.to().name()),
                words,
                actor,
                objections.ofNotice(notice.id()).stream()
                        .filter(Objection::waiting)
                        .map(ObjectionDesk::held)
                        .toList()));
        var objector = before.objector().personId();
        if (objector != null && move != ObjectionMove.WITHDRAW) {
            messages.tell(Message.to(objector, MessageKind.OBJECTION_ANSWERED, before.id())
                    .saying("what", before.no())
                    .saying("result", move.to().label())
                    .saying("when", now())
                    .saying("note", words)
                    .opening("pages/objection-check?id=" + before.id()));
        }
    }

    static HeldLine held(Objection objection) {
        return new HeldLine(
                objection.subject(),
                objection.place().lineNo(),
                objection.place().nameNo());
    }

    private boolean isBy(Objection objection, String phone, @Nullable Actor actor) {
        return actor != null && actor.personId().equals(objection.objector().personId())
                || mark(phone).equals(objection.objector().phoneIndex());
    }

    /** The day decides and not the state: a job that is late neither lengthens nor shortens the period. */
    private static void mustBeOpen(PublicNotice notice, LocalDate today) {
        if (!notice.period().hasBegun(today)) {
            throw NoticeProblems.notOpenYet(notice.period().opensOn());
        }
        if (notice.state() == NoticeState.CLOSED || notice.period().isOver(today)) {
            throw NoticeProblems.over(
                    notice.period().closesOn(), notice.content().clause());
        }
    }

    private Optional<Objection> earlier(LodgeObjection act, Place place, String mark) {
        var same = objections.ofNotice(act.noticeId()).stream()
                .filter(Objection::waiting)
                .filter(found -> found.place().equals(place)
                        && found.objector().phoneIndex().equals(mark))
                .findFirst();
        if (same.filter(found -> !found.reason().equals(act.reason())
                        || !found.evidence().equals(act.evidence()))
                .isPresent()) {
            throw NoticeProblems.alreadyObjected(same.get().no());
        }
        return same;
    }

    private String mark(String phone) {
        return personalData.blindIndex("PHONE", phone);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static SubjectRef self(String id) {
        return new SubjectRef("NOTICE_OBJECTION", id);
    }
}
