package cn.qicheng.competition;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.competition.domain.Edition;
import cn.qicheng.competition.domain.Editions;
import cn.qicheng.competition.domain.Entries;
import cn.qicheng.competition.domain.Entry;
import cn.qicheng.competition.domain.Entry.Handed;
import cn.qicheng.competition.domain.Entry.Place;
import cn.qicheng.competition.domain.EntryForms;
import cn.qicheng.competition.domain.EntryMove;
import cn.qicheng.competition.domain.EntryState;
import cn.qicheng.competition.domain.Materials;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.CreditCode;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SerialNo;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.CompetitionPoint;
import cn.qicheng.policy.ContestLevel;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.review.ReviewDesk;
import cn.qicheng.review.ReviewOpenings;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a founder does with an entry: begins it, keeps the draft, hands it in, changes it until the closing, withdraws it.
 *
 * <p>Whoever hands in holds the edition's row meanwhile, so that closing and judging are seen as they are at that moment.
 * That a firm enters once is held by the table, not by the look before.
 */
@Singleton
@Transactional
public class EntryDesk {

    private final Editions editions;
    private final Entries entries;
    private final Materials materials;
    private final EntryChecks checks;
    private final EntryReviews questions;
    private final ReviewDesk reviews;
    private final ReviewOpenings openings;
    private final Organisers organisers;
    private final People people;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    EntryDesk(
            Editions editions,
            Entries entries,
            Materials materials,
            EntryChecks checks,
            EntryReviews questions,
            ReviewDesk reviews,
            ReviewOpenings openings,
            Organisers organisers,
            People people,
            PolicyBook policy,
            AuditTrail audit,
            Clock clock) {
        this.editions = editions;
        this.entries = entries;
        this.materials = materials;
        this.checks = checks;
        this.questions = questions;
        this.reviews = reviews;
        this.openings = openings;
        this.organisers = organisers;
        this.people = people;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins an entry, or finds the draft begun before. Whoever begins one is a founder from then on. Returns its id. */
    public String begin(String editionId, Actor actor) {
        var edition = editions.alone(editionId).orElseThrow(CompetitionProblems::editionAbsent);
        mustTakeEntries(edition);
        mustBeEnteredDirectly(edition);
        var begun = entries.draftOf(editionId, actor.personId());
        if (begun.isPresent()) {
            return begun.get().id();
        }
        people.grant(actor.personId(), Role.ENTREPRENEUR, Actor.EVERYWHERE, Actor.SYSTEM);
        var entry = new Entry(
                Ulid.next(),
                SerialNo.of("CS", ChinaTime.today(clock)),
                editionId,
                actor.personId(),
                EntryState.DRAFT,
                EntryForm.EMPTY,
                null,
                null,
                Place.NOWHERE,
                null,
                null,
                null,
                now(),
                0);
        entries.add(entry);
        audit.noted(EntryVoiding.subject(entry.id()), "BEGIN", actor, Role.ENTREPRENEUR, edition.name());
        return entry.id();
    }

    /** Keeps what the founder works on; what was handed in stays as it is. Returns the version to go on with. */
    public long keepDraft(String entryId, long version, EntryForm form, Actor actor) {
        var entry = own(entryId, version, actor);
        mustBeChangeable(entry, editions.byId(entry.editionId()).orElseThrow(CompetitionProblems::editionAbsent));
        return entries.moved(entry.drafted(form)).version();
    }

    /** Hands the draft in: for the first time, again after a return, or as a change before the closing. */
    public void submit(String entryId, long version, Actor actor) {
        var found = own(entryId, version, actor);
        var edition = editions.alone(found.editionId()).orElseThrow(CompetitionProblems::editionAbsent);
        mustBeChangeable(found, edition);
        if (!people.cardOf(actor.personId()).realNameBound()) {
            throw CompetitionProblems.realNameMissing();
        }
        var form = tidied(found.draft());
        var content = checks.mustStand(form, materials.ofDraft(entryId), edition);
        var handed = new Handed(
                content, checks.hashOf(content), placeOf(form), EntryForms.entityKey(form, actor.personId()));
        entries.ofEntity(edition.id(), handed.entityKey())
                .filter(other -> !other.id().equals(entryId))
                .ifPresent(other -> {
                    throw CompetitionProblems.entityEnteredAlready(policy.clause(CompetitionPoint.ONE_ENTRY));
                });
        var move = found.handingIn();
        var entry = entries.moved(found.handedIn(handed, now()));
        audit.moved(EntryVoiding.subject(entryId), move, found.state(), actor, "sha256 " + handed.hash());
        var asked = questions.about(entry, edition, content);
        switch (move) {
            case SUBMIT -> reviews.open(asked);
            case RESUBMIT -> reviews.resubmit(asked, "已补正", actor);
            default -> openings.openAnew(asked, "截止前改过内容", actor);
        }
    }

    /** Takes an entry back before judging has begun. The firm may enter anew until the closing. */
    public void withdraw(String entryId, String reason, Actor actor) {
        var found = entries.byId(entryId)
                .filter(entry -> entry.personId().equals(actor.personId()))
                .orElseThrow(CompetitionProblems::entryAbsent);
        var edition = editions.alone(found.editionId()).orElseThrow(CompetitionProblems::editionAbsent);
        var phase = edition.phaseAt(now());
        if (phase != EditionPhase.OPEN && phase != EditionPhase.CLOSED) {
            throw CompetitionProblems.notOpen(phase);
        }
        var withdrawn = found.after(EntryMove.WITHDRAW, now());
        entries.moved(withdrawn);
        audit.moved(EntryVoiding.subject(entryId), EntryMove.WITHDRAW, found.state(), actor, reason);
        if (found.state() == EntryState.IN_REVIEW || found.state() == EntryState.RETURNED) {
            reviews.withdraw(EntryVoiding.subject(entryId), actor, reason);
        }
    }

    private Entry own(String entryId, long version, Actor actor) {
        var entry = entries.byId(entryId)
                .filter(found -> found.personId().equals(actor.personId()))
                .orElseThrow(CompetitionProblems::entryAbsent);
        if (entry.version() != version) {
            throw CompetitionProblems.overtaken();
        }
        return entry;
    }

    /** Until the closing; what was returned also afterwards, within its term and before judging. */
    private void mustBeChangeable(Entry entry, Edition edition) {
        if (entry.over()) {
            entry.handingIn().applyTo(entry.state());
        }
        var phase = edition.phaseAt(now());
        if (entry.state() == EntryState.RETURNED && phase == EditionPhase.CLOSED) {
            if (ChinaTime.today(clock).isAfter(checks.mendBy(entry, edition))) {
                throw CompetitionProblems.mendingOver();
            }
            return;
        }
        mustTakeEntries(edition);
    }

    private void mustTakeEntries(Edition edition) {
        if (!edition.openAt(now())) {
            var phase = edition.phaseAt(now());
            throw phase == EditionPhase.PLANNED
                    ? CompetitionProblems.editionAbsent()
                    : CompetitionProblems.notOpen(phase);
        }
    }

    /** The province's contest takes what the city carries up; the others take anyone, unless the city decided otherwise. */
    private void mustBeEnteredDirectly(Edition edition) {
        var fromBelow = edition.level() == ContestLevel.PROVINCE
                || edition.level() != ContestLevel.DISTRICT
                        && policy.competition().lowerTitleFirst();
        if (fromBelow) {
            throw CompetitionProblems.enteredFromBelow(policy.clause(CompetitionPoint.PROMOTION));
        }
    }

    private Place placeOf(EntryForm form) {
        var district = form.districtCode() == null ? "" : form.districtCode();
        return new Place(
                form.projectName() == null ? "" : form.projectName(),
                form.enterpriseName() == null ? "" : form.enterpriseName(),
                district,
                organisers.reviewOffice(district));
    }

    /** A founder without a firm has no firm's name and code, whatever was typed before that was said. */
    private static EntryForm tidied(EntryForm form) {
        var firm = Boolean.TRUE.equals(form.enterprise());
        return new EntryForm(
                form.kind(),
                form.team(),
                form.enterprise(),
                firm && form.enterpriseName() != null ? form.enterpriseName().strip() : null,
                firm && form.creditCode() != null ? CreditCode.plain(form.creditCode()) : null,
                form.foundedOn(),
                form.districtCode(),
                form.projectName() == null ? null : form.projectName().strip(),
                form.summary(),
                form.plan(),
                form.jobs(),
                form.jobsSince(),
                form.revenueYear(),
                form.revenueYuan(),
                form.ipCount(),
                form.cleanRecord(),
                form.wishes(),
                form.pledged());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
