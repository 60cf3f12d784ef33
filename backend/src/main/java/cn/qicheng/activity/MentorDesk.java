package cn.qicheng.activity;

import cn.qicheng.activity.domain.MentorRequestMove;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.content.Screening;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where offices keep the mentors' directory, and people ask for one. No phone is public: the office passes answers on. */
@Singleton
@Transactional
public class MentorDesk {

    /** The words of a request, to the content check. */
    static final String WORDS = "words";

    /** How many requests of one person may wait at once. Ours. */
    private static final int OPEN_AT_MOST = 3;

    private final MentorRows mentors;
    private final MentorRequestRows requests;
    private final ActivityOffices offices;
    private final ContentDesk content;
    private final MessageDesk messages;
    private final AuditTrail audit;
    private final Clock clock;

    MentorDesk(
            MentorRows mentors,
            MentorRequestRows requests,
            ActivityOffices offices,
            ContentDesk content,
            MessageDesk messages,
            AuditTrail audit,
            Clock clock) {
        this.mentors = mentors;
        this.requests = requests;
        this.offices = offices;
        this.content = content;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the id of the new entry. */
    public String add(KeepMentor act, Actor actor) {
        var office = offices.keptFor(act.districtCode(), actor);
        var role = offices.mustKeep(office, actor);
        var row = mentors.save(MentorRow.of(Ulid.next(), office, 1, act, now()));
        audit.noted(mentor(row.id()), "ADDED", actor, role, act.name());
        return row.id();
    }

    /** @param edition the one the change was made from */
    public void change(String id, int edition, KeepMentor act, Actor actor) {
        var row = mentors.lock(id).orElseThrow(MentorProblems::absent);
        var role = offices.mustKeep(row.officeCode(), actor);
        if (row.edition() != edition) {
            throw MentorProblems.changedMeanwhile();
        }
        mentors.update(MentorRow.of(id, row.officeCode(), edition + 1, act, now()));
        audit.noted(mentor(id), act.listed() ? "CHANGED" : "TAKEN_OFF", actor, role, act.name());
    }

    /** Asks for a mentor; returns the id of the request. */
    public String ask(String mentorId, Screening words, Actor actor) {
        var row = mentors.findById(mentorId).filter(MentorRow::listed).orElseThrow(MentorProblems::absent);
        if (requests.open(actor.personId()) >= OPEN_AT_MOST) {
            throw MentorProblems.tooManyOpen(OPEN_AT_MOST);
        }
        var id = Ulid.next();
        var key = MentorRequestRow.openKey(row.id(), actor.personId());
        if (requests.ask(id, row.id(), actor.personId(), key, String.valueOf(words.text()), now()) == 0) {
            throw MentorProblems.askedAlready();
        }
        content.keep(words, request(id), WORDS, actor);
        audit.noted(request(id), "ASKED", actor, MentorRequestMove.WITHDRAW.by(), row.name());
        return id;
    }

    public void withdraw(String id, Actor actor) {
        var row = requests.findById(id).orElseThrow(MentorProblems::noRequest);
        actor.mustBe(row.personId());
        requests.update(row.settled(MentorRequestMove.WITHDRAW, null, actor.personId(), now()));
        audit.moved(request(id), MentorRequestMove.WITHDRAW, row.state(), actor, "");
    }

    /** Passes the mentor's word on; the person is told. */
    public void answer(AnswerMentorRequest act, Actor actor) {
        var row = requests.findById(act.id()).orElseThrow(MentorProblems::noRequest);
        var mentor = mentors.findById(row.mentorId()).orElseThrow(MentorProblems::absent);
        var role = offices.mustKeep(mentor.officeCode(), actor);
        var move = act.accepted() ? MentorRequestMove.ANSWER : MentorRequestMove.DECLINE;
        requests.update(row.settled(move, act.words(), actor.personId(), now()));
        audit.noted(request(row.id()), move.name(), actor, role, act.words());
        messages.tell(Message.to(row.personId(), MessageKind.MENTOR_ANSWERED, row.id() + ".ANSWERED")
                .saying("what", mentor.name() + "导师")
                .saying("when", now())
                .saying("note", act.words())
                .opening("activity/mentor-requests")
                .inDistrict(mentor.districtCode()));
    }

    private static SubjectRef mentor(String id) {
        return new SubjectRef("MENTOR", id);
    }

    static SubjectRef request(String id) {
        return new SubjectRef("MENTOR_REQUEST", id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
