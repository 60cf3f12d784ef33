package cn.qicheng.accreditation;

import cn.qicheng.accreditation.domain.AccreditationMove;
import cn.qicheng.accreditation.domain.Aspect;
import cn.qicheng.accreditation.domain.BaseApplication;
import cn.qicheng.accreditation.domain.BaseApplicationState;
import cn.qicheng.accreditation.domain.BaseApplications;
import cn.qicheng.accreditation.domain.Material;
import cn.qicheng.accreditation.domain.Mending;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.CreditCode;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SerialNo;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.review.ReturnedView;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewDesk;
import cn.qicheng.traineebase.TraineeBases;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a unit does about its application. Whoever began it acts for the unit and becomes its administrator when the city
 * approves.
 */
@Singleton
@Transactional
public class AccreditationDesk {

    private static final Set<String> MATERIALS =
            Stream.of(Material.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ASPECTS =
            Stream.of(Aspect.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final BaseApplications applications;
    private final AccreditationReviews reviews;
    private final ReviewDesk reviewDesk;
    private final ReviewBoard reviewBoard;
    private final TraineeBases bases;
    private final AccreditationMessages messages;
    private final People people;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    AccreditationDesk(
            BaseApplications applications,
            AccreditationReviews reviews,
            ReviewDesk reviewDesk,
            ReviewBoard reviewBoard,
            TraineeBases bases,
            AccreditationMessages messages,
            People people,
            PolicyBook policy,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.reviews = reviews;
        this.reviewDesk = reviewDesk;
        this.reviewBoard = reviewBoard;
        this.bases = bases;
        this.messages = messages;
        this.people = people;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    static SubjectRef subject(String id) {
        return new SubjectRef("ACCREDITATION", id);
    }

    /** Begins a draft, or returns the one this person has begun. Returns its id. */
    public String begin(Actor actor) {
        mustBeTaken();
        return applications.draftOf(actor.personId()).map(BaseApplication::id).orElseGet(() -> {
            var draft = BaseApplication.begun(
                    Ulid.next(),
                    SerialNo.of("JD", today()),
                    actor.personId(),
                    policy.traineeship().version(),
                    now());
            applications.add(draft);
            audit.noted(subject(draft.id()), "BEGUN", actor, Role.BASE_ADMIN, draft.no());
            return draft.id();
        });
    }

    /** Keeps a draft as far as it is filled in; nothing is judged yet. */
    public void save(SaveApplication act, Actor actor) {
        var draft = own(act.id(), actor);
        if (draft.state() != BaseApplicationState.DRAFT) {
            AccreditationMove.SUBMIT.applyTo(draft.state());
        }
        applications.keep(draft.holding(tidy(act.unit()), merged(draft.papers(), act.papers(), MATERIALS)));
    }

    /** Hands the application in to the office of its district; the three zones' go to the city. */
    public void submit(String id, boolean pledged, Actor actor) {
        mustBeTaken();
        var draft = own(id, actor);
        var submitted = draft.submitted(now(), today());
        if (people.cardOf(actor.personId()).name().isEmpty()) {
            throw AccreditationProblems.nameless();
        }
        mustBeComplete(draft);
        mustBeAlone(draft.unit().creditCode());
        if (!pledged) {
            throw AccreditationProblems.notPledged();
        }
        applications.keep(submitted);
        audit.moved(
                subject(id),
                AccreditationMove.SUBMIT,
                draft.state(),
                actor,
                draft.unit().name());
        reviewDesk.open(reviews.ofMaterials(submitted));
    }

    /** Hands a returned application in again, to whoever sent it back; only what was named may differ. */
    public void resubmit(SaveApplication act, String note, Actor actor) {
        var was = own(act.id(), actor);
        if (!was.state().returned()) {
            throw AccreditationProblems.notReturned();
        }
        var ofMaterials = was.state() == BaseApplicationState.MATERIAL_RETURNED;
        var named = named(was);
        var unit = tidy(act.unit());
        var papers = merged(was.papers(), act.papers(), ofMaterials ? MATERIALS : ASPECTS);
        var notAsked = new Mending(named).notAskedFor(was.unit(), unit, was.papers(), papers);
        if (!notAsked.isEmpty()) {
            throw AccreditationProblems.notAskedFor(notAsked).under(policy.clause(PolicyPoint.MATERIAL_REVIEW));
        }
        if (!unit.creditCode().equals(was.unit().creditCode())) {
            mustBeAlone(unit.creditCode());
        }
        var mended = was.holding(unit, papers).mended(now());
        mustBeComplete(mended);
        applications.keep(mended);
        audit.moved(subject(was.id()), was.mendingMove(), was.state(), actor, note);
        reviewDesk.resubmit(ofMaterials ? reviews.ofMaterials(mended) : reviews.ofSite(mended), note, actor);
    }

    /** Takes an application back; whoever has it is told by the case's end. */
    public void withdraw(String id, String reason, Actor actor) {
        var was = own(id, actor);
        var withdrawn = was.withdrawn(reason, now());
        applications.keep(withdrawn);
        audit.moved(subject(id), AccreditationMove.WITHDRAW, was.state(), actor, reason);
        endReview(was, actor, reason);
    }

    /** Ends what was sent back and not mended in time (our default); the unit may apply anew. */
    public void lapse(String id, LocalDate today) {
        var was = applications.byId(id).orElseThrow(AccreditationProblems::absent);
        if (!was.overdueOn(today)) {
            return;
        }
        var reason = "退回后没有在期限内补正，可以重新申报";
        var lapsed = was.lapsed(reason, now());
        applications.keep(lapsed);
        messages.moved(lapsed);
        audit.moved(subject(id), AccreditationMove.LAPSE, was.state(), Actor.SYSTEM, reason);
        endReview(was, Actor.SYSTEM, reason);
    }

    private void endReview(BaseApplication was, Actor actor, String reason) {
        switch (was.state()) {
            case MATERIAL_REVIEW, MATERIAL_RETURNED ->
                reviewDesk.withdraw(AccreditationReviews.materials(was.id()), actor, reason);
            case SITE_ASSESSMENT, SITE_RETURNED, CITY_RECHECK, RECHECK_RETURNED ->
                reviewDesk.withdraw(AccreditationReviews.site(was.id()), actor, reason);
            default -> {}
        }
    }

    private BaseApplication own(String id, Actor actor) {
        return applications
                .byId(id)
                .filter(application -> application.applicantId().equals(actor.personId()))
                .orElseThrow(AccreditationProblems::absent);
    }

    /** The codes that the last opinion named as failing. */
    private Set<String> named(BaseApplication was) {
        var subject = was.state() == BaseApplicationState.MATERIAL_RETURNED
                ? AccreditationReviews.materials(was.id())
                : AccreditationReviews.site(was.id());
        return reviewBoard.of(subject).flatMap(ReturnedView::of).stream()
                .flatMap(returned -> returned.items().stream())
                .map(ReturnedView.Item::code)
                .collect(Collectors.toSet());
    }

    private void mustBeTaken() {
        if (policy.traineeshipDocument().blocksNewOn(today())) {
            throw AccreditationProblems.measuresLapsed().under(policy.clause(PolicyPoint.ACCREDITATION_ROUTE));
        }
    }

    private void mustBeComplete(BaseApplication it) {
        var gaps = reviews.gaps(it);
        if (!gaps.isEmpty()) {
            throw AccreditationProblems.incomplete(gaps).under(policy.clause(PolicyPoint.BASE_QUALIFICATION));
        }
    }

    private void mustBeAlone(String creditCode) {
        if (!bases.byCreditCode(List.of(creditCode)).isEmpty()) {
            throw AccreditationProblems.onRegister();
        }
        if (applications.underWay(creditCode)) {
            throw AccreditationProblems.underWay();
        }
    }

    /** Papers that belong to this round; what the phone did not send stays as it was. */
    private static Map<String, Paper> merged(Map<String, Paper> were, List<Paper> sent, Set<String> known) {
        var merged = new LinkedHashMap<>(were);
        for (var paper : sent) {
            if (known.contains(paper.code()) && !(paper.blank() && !were.containsKey(paper.code()))) {
                merged.put(
                        paper.code(),
                        new Paper(
                                paper.code(),
                                paper.reference().strip(),
                                paper.statement().strip()));
            }
        }
        return merged;
    }

    private static Unit tidy(Unit unit) {
        return new Unit(
                unit.name().strip(),
                CreditCode.plain(unit.creditCode()),
                unit.orgType(),
                unit.districtCode(),
                unit.headcount(),
                unit.legalPerson(),
                unit.address().strip(),
                unit.contactName().strip(),
                unit.contactPhone().replaceAll("[\\s-]", ""));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
