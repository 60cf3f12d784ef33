package cn.qicheng.competition;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.competition.domain.Edition;
import cn.qicheng.competition.domain.Edition.Period;
import cn.qicheng.competition.domain.Edition.Schedule;
import cn.qicheng.competition.domain.EditionMove;
import cn.qicheng.competition.domain.EditionState;
import cn.qicheng.competition.domain.Editions;
import cn.qicheng.competition.domain.Entries;
import cn.qicheng.competition.domain.EntryState;
import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SerialNo;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.CompetitionPoint;
import cn.qicheng.policy.ContestLevel;
import cn.qicheng.policy.PolicyBook;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where editions are planned, published and cancelled by who organises them. The later steps are asked for by the module
 * that judges; it says when, this says whether.
 */
@Singleton
@Transactional
public class EditionDesk {

    private static final Set<EntryState> UNDECIDED = Set.of(EntryState.IN_REVIEW, EntryState.RETURNED);
    private static final Set<EntryState> ALIVE =
            Set.of(EntryState.DRAFT, EntryState.IN_REVIEW, EntryState.RETURNED, EntryState.QUALIFIED);

    private final Editions editions;
    private final Entries entries;
    private final EntryVoiding voiding;
    private final Organisers organisers;
    private final Districts districts;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    EditionDesk(
            Editions editions,
            Entries entries,
            EntryVoiding voiding,
            Organisers organisers,
            Districts districts,
            PolicyBook policy,
            AuditTrail audit,
            Clock clock) {
        this.editions = editions;
        this.entries = entries;
        this.voiding = voiding;
        this.organisers = organisers;
        this.districts = districts;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Plans an edition; only those who organise see it. Returns its id. */
    public String plan(PlanEdition act, Actor actor) {
        var series = policy.competition().series(act.series()).orElseThrow(CompetitionProblems::seriesAbsent);
        var district = act.level() == ContestLevel.DISTRICT
                ? districts.byCode(act.districtCode()).code()
                : districts.city().code();
        var hat = organisers.hatOf(actor, act.series(), act.level(), district).orElseGet(() -> refused(actor));
        var faults = new ArrayList<>(faults(act.terms()));
        if (act.ordinal() < 1 || act.ordinal() > act.rhythm().perYear()) {
            faults.add(new FieldReason(
                    "ordinal",
                    "%s一年有 %d 期".formatted(act.rhythm().label(), act.rhythm().perYear())));
        }
        mustStand(faults);
        var period = new Period(act.rhythm(), act.year(), act.ordinal());
        var planned = new Edition(
                Ulid.next(),
                SerialNo.of("SS", ChinaTime.today(clock)),
                "%s · %s %s".formatted(series.shortName(), placeName(act.level(), district), period.label()),
                act.series(),
                act.level(),
                district,
                period,
                schedule(act.terms()),
                stripped(act.terms().sponsor()),
                stripped(act.terms().judgingTerms()),
                EditionState.PLANNED,
                null,
                policy.competition().version(),
                0);
        editions.add(planned);
        audit.noted(self(planned), "PLAN", actor, hat, planned.name());
        return planned.id();
    }

    /** Changes a plan. What was published stands. */
    public void replan(String editionId, long version, PlanEdition.Terms terms, Actor actor) {
        var edition = own(editionId, actor);
        if (edition.version() != version) {
            throw CompetitionProblems.overtaken();
        }
        if (edition.state() != EditionState.PLANNED) {
            throw new IllegalMove(EditionMove.PUBLISH, edition.state());
        }
        mustStand(faults(terms));
        editions.moved(edition.replanned(
                edition.name(), schedule(terms), stripped(terms.sponsor()), stripped(terms.judgingTerms())));
        audit.noted(self(edition), "REPLAN", actor, hat(edition, actor), "");
    }

    /** Publishes an edition: from now on anyone sees it, and its terms stand. */
    public void publish(String editionId, Actor actor) {
        var edition = own(editionId, actor);
        var published = edition.after(EditionMove.PUBLISH);
        if (edition.judgingTerms() == null) {
            throw CompetitionProblems.termsMissing(policy.clause(CompetitionPoint.JUDGING));
        }
        mustStand(ahead(edition.schedule().closesAt()));
        move(edition, published, EditionMove.PUBLISH, actor, "");
    }

    /** Cancels an edition; whoever has entered is told why, and may enter another. */
    public void cancel(String editionId, String reason, Actor actor) {
        var edition = own(editionId, actor);
        move(edition, edition.cancelled(reason.strip()), EditionMove.CANCEL, actor, reason.strip());
        entries.ofEdition(editionId, ALIVE).forEach(entry -> voiding.end(entry, edition, reason.strip()));
    }

    /**
     * Entries are closed and every one is decided: judging begins, and nothing about them changes any more. For the module
     * that judges.
     */
    public void beginJudging(String editionId, Actor actor) {
        var edition = own(editionId, actor);
        var judged = edition.after(EditionMove.BEGIN_JUDGING);
        if (now().isBefore(edition.schedule().closesAt())) {
            throw CompetitionProblems.closingAhead();
        }
        var undecided = entries.countIn(editionId, UNDECIDED);
        if (undecided > 0) {
            throw CompetitionProblems.entriesUndecided(undecided);
        }
        move(edition, judged, EditionMove.BEGIN_JUDGING, actor, "");
    }

    /** The results are sealed and may be shown. For the module that judges. */
    public void announceResults(String editionId, Actor actor) {
        var edition = own(editionId, actor);
        move(edition, edition.after(EditionMove.ANNOUNCE_RESULTS), EditionMove.ANNOUNCE_RESULTS, actor, "");
    }

    /** Titles are given and everything has been reported up. For the module that gives titles. */
    public void conclude(String editionId, Actor actor) {
        var edition = own(editionId, actor);
        move(edition, edition.after(EditionMove.CONCLUDE), EditionMove.CONCLUDE, actor, "");
    }

    private void move(Edition before, Edition after, EditionMove move, Actor actor, String reason) {
        editions.moved(after);
        audit.moved(self(before), move, before.state(), actor, hat(before, actor), reason);
    }

    /** Holds the edition, if the actor organises it; to everybody else it does not exist. SYSTEM may act for a clock. */
    private Edition own(String editionId, Actor actor) {
        return editions.alone(editionId)
                .filter(edition -> actor.holds(Role.SYSTEM)
                        || organisers
                                .hatOf(actor, edition.series(), edition.level(), edition.districtCode())
                                .isPresent())
                .orElseThrow(CompetitionProblems::editionAbsent);
    }

    private Role hat(Edition edition, Actor actor) {
        return organisers
                .hatOf(actor, edition.series(), edition.level(), edition.districtCode())
                .orElse(Role.SYSTEM);
    }

    private static Role refused(Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        return Role.CITY_OFFICER;
    }

    private List<FieldReason> faults(PlanEdition.Terms terms) {
        var faults = new ArrayList<FieldReason>();
        if (!terms.closesAt().isAfter(terms.opensAt())) {
            faults.add(new FieldReason("closesAt", "截止时间要晚于开始时间"));
        } else {
            faults.addAll(ahead(terms.closesAt()));
        }
        var from = terms.judgingFrom();
        if (from != null && from.isBefore(ChinaTime.dayOf(terms.closesAt()))) {
            faults.add(new FieldReason("judgingFrom", "评审要在报名截止以后"));
        }
        if (from != null && terms.judgingUntil() != null && terms.judgingUntil().isBefore(from)) {
            faults.add(new FieldReason("judgingUntil", "评审结束不能早于评审开始"));
        }
        return faults;
    }

    private List<FieldReason> ahead(Instant closesAt) {
        return closesAt.isAfter(now()) ? List.of() : List.of(new FieldReason("closesAt", "截止时间已经过了"));
    }

    private static void mustStand(List<FieldReason> faults) {
        if (!faults.isEmpty()) {
            throw CompetitionProblems.planWrong(faults);
        }
    }

    private String placeName(ContestLevel level, String district) {
        return switch (level) {
            case DISTRICT -> districts.byCode(district).name();
            case CITY -> districts.city().name();
            case PROVINCE -> level.label();
        };
    }

    private static Schedule schedule(PlanEdition.Terms terms) {
        return new Schedule(
                terms.opensAt().truncatedTo(ChronoUnit.MILLIS),
                terms.closesAt().truncatedTo(ChronoUnit.MILLIS),
                terms.judgingFrom(),
                terms.judgingUntil());
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static SubjectRef self(Edition edition) {
        return new SubjectRef("COMPETITION_EDITION", edition.id());
    }
}
