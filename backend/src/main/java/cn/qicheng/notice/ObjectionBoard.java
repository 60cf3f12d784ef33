package cn.qicheng.notice;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.People;
import cn.qicheng.identity.PersonalData;
import cn.qicheng.identity.Sealed;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Mask;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.TaskSource;
import cn.qicheng.notice.domain.Objection;
import cn.qicheng.notice.domain.ObjectionState;
import cn.qicheng.notice.domain.Objections;
import cn.qicheng.notice.domain.PublicNotice;
import cn.qicheng.notice.domain.PublicNotices;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.web.Page;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objections as their objectors and the bureau read them. */
@Singleton
public class ObjectionBoard implements TaskSource {

    private static final Set<ObjectionState> WAITING = Set.of(ObjectionState.LODGED);
    private static final Set<ObjectionState> SETTLED =
            Set.of(ObjectionState.UPHELD, ObjectionState.DISMISSED, ObjectionState.WITHDRAWN);

    private final Objections objections;
    private final PublicNotices notices;
    private final PersonalData personalData;
    private final People people;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    ObjectionBoard(
            Objections objections,
            PublicNotices notices,
            PersonalData personalData,
            People people,
            PolicyBook policy,
            AuditTrail audit,
            Clock clock) {
        this.objections = objections;
        this.notices = notices;
        this.personalData = personalData;
        this.people = people;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the objection that was just lodged. */
    public ObjectionView lodged(String id) {
        return own(objections.byId(id).orElseThrow(NoticeProblems::objectionAbsent));
    }

    /** Returns an objection to whoever knows its number and the phone it was lodged with. */
    public ObjectionView lookUp(String no, String phone) {
        return objections
                .byNo(no.strip().toUpperCase(java.util.Locale.ROOT), personalData.blindIndex("PHONE", phone))
                .map(this::own)
                .orElseThrow(NoticeProblems::objectionAbsent);
    }

    public List<ObjectionView> mine(Actor actor) {
        return views(objections.ofPerson(actor.personId()), List.of("WITHDRAW"));
    }

    /** The bureau's list: those that wait, longest first, or those that are settled. */
    public Page<ObjectionView> list(boolean waiting, int page, int size, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var states = waiting ? WAITING : SETTLED;
        return new Page<>(
                views(objections.list(states, page, size), List.of("UPHOLD", "DISMISS")),
                objections.count(states),
                page,
                size);
    }

    /** One objection with whom to call about it; that somebody read the name and phone is written down. */
    @Transactional
    public ObjectionView view(String id, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var objection = objections.byId(id).orElseThrow(NoticeProblems::objectionAbsent);
        audit.noted(ObjectionDesk.self(id), "READ_CONTACT", actor, Role.CITY_OFFICER, "");
        return view(
                objection,
                notice(objection),
                new Contact(
                        open(objection.objector().nameSealed()),
                        open(objection.objector().phoneSealed())),
                List.of("UPHOLD", "DISMISS"));
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        return role == Role.CITY_OFFICER && actor.holds(role)
                ? objections
                        .waiting()
                        .map(waiting -> List.of(new TaskGroup(
                                "ANSWER_OBJECTION",
                                "公示异议等答复",
                                waiting.count(),
                                waiting.oldest(),
                                "/bureau/objection-list")))
                        .orElse(List.of())
                : List.of();
    }

    private record Contact(String name, String phone) {}

    private ObjectionView own(Objection objection) {
        return view(objection, notice(objection), masked(objection), List.of("WITHDRAW"));
    }

    private List<ObjectionView> views(List<Objection> found, Collection<String> moves) {
        Map<String, PublicNotice> known = new HashMap<>();
        return found.stream()
                .map(objection -> view(
                        objection,
                        known.computeIfAbsent(objection.noticeId(), id -> notice(objection)),
                        masked(objection),
                        moves))
                .toList();
    }

    private PublicNotice notice(Objection objection) {
        return notices.byId(objection.noticeId()).orElseThrow(NoticeProblems::absent);
    }

    private Contact masked(Objection objection) {
        return new Contact(
                Mask.name(open(objection.objector().nameSealed())),
                Mask.phone(open(objection.objector().phoneSealed())));
    }

    private String open(String sealed) {
        return personalData.open(new Sealed(sealed));
    }

    private ObjectionView view(
            Objection objection, PublicNotice notice, Contact contact, Collection<String> movesWhileWaiting) {
        var place = objection.place();
        var line = notice.content().lines().get(place.lineNo() - 1);
        var lodgedOn = ChinaTime.dayOf(objection.lodgedAt());
        var due = policy.calendar()
                .deadline(lodgedOn, policy.traineeship(lodgedOn).objectionWorkingDays());
        return new ObjectionView(
                objection.id(),
                objection.no(),
                objection.noticeId(),
                notice.content().title(),
                place.lineNo(),
                line.baseName(),
                place.wholeLine() ? null : line.maskedNames().get(place.nameNo() - 1),
                objection.state().name(),
                objection.state().label(),
                objection.reason(),
                objection.evidence(),
                contact.name(),
                contact.phone(),
                objection.lodgedAt(),
                due.day(),
                due.provisional(),
                policy.calendar().workingDaysBetween(ChinaTime.today(clock), due.day()),
                objection.answer(),
                decider(objection),
                objection.decidedAt(),
                objection.waiting() ? List.copyOf(movesWhileWaiting) : List.of());
    }

    /** Who answered; a withdrawal is the objector's own and names nobody. */
    private @Nullable String decider(Objection objection) {
        return Optional.ofNullable(objection.decidedBy())
                .filter(by -> objection.state() != ObjectionState.WITHDRAWN)
                .map(people::nameOf)
                .orElse(null);
    }
}
