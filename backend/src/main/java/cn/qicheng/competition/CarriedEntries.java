package cn.qicheng.competition;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.competition.domain.Edition;
import cn.qicheng.competition.domain.Editions;
import cn.qicheng.competition.domain.Entries;
import cn.qicheng.competition.domain.Entry;
import cn.qicheng.competition.domain.EntryState;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SerialNo;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.CompetitionPoint;
import cn.qicheng.policy.PolicyBook;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Carries an entry up: the district's result enters the city's contest, the city's the province's, with everything that was
 * handed in and without filling in anything again (六（一）). Whoever carries has decided who is selected.
 */
@Singleton
public class CarriedEntries {

    private final Editions editions;
    private final Entries entries;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    CarriedEntries(Editions editions, Entries entries, PolicyBook policy, AuditTrail audit, Clock clock) {
        this.editions = editions;
        this.entries = entries;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Carries a qualified entry into an edition of the same series one level up that is not being judged yet. Carrying it
     * again finds what was carried. Returns the id of the entry there.
     */
    @Transactional
    public String carry(String entryId, String toEditionId, Actor actor) {
        var entry = entries.byId(entryId).orElseThrow(CompetitionProblems::entryAbsent);
        var to = editions.alone(toEditionId).orElseThrow(CompetitionProblems::editionAbsent);
        var from = editions.byId(entry.editionId()).orElseThrow(CompetitionProblems::editionAbsent);
        var key = entry.entityKey();
        if (entry.state() != EntryState.QUALIFIED || key == null || !leadsUp(from, to)) {
            throw CompetitionProblems.notCarriable(Optional.of(policy.clause(CompetitionPoint.PROMOTION)));
        }
        var there = entries.ofEntity(toEditionId, key);
        if (there.isPresent()) {
            if (entryId.equals(there.get().carriedFrom())) {
                return there.get().id();
            }
            throw CompetitionProblems.entityEnteredAlready(policy.clause(CompetitionPoint.ONE_ENTRY));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var carried = new Entry(
                Ulid.next(),
                SerialNo.of("CS", ChinaTime.today(clock)),
                toEditionId,
                entry.personId(),
                EntryState.QUALIFIED,
                entry.draft(),
                entry.submitted(),
                entry.contentHash(),
                entry.place(),
                key,
                entryId,
                now,
                now,
                0);
        entries.add(carried);
        audit.noted(
                EntryVoiding.subject(carried.id()),
                "CARRY",
                actor,
                actor.holds(Role.CITY_OFFICER) ? Role.CITY_OFFICER : Role.DISTRICT_OFFICER,
                entry.no());
        return carried.id();
    }

    private boolean leadsUp(Edition from, Edition to) {
        var phase = to.phaseAt(clock.instant());
        return from.series().equals(to.series())
                && to.level().ordinal() == from.level().ordinal() + 1
                && (phase == EditionPhase.UPCOMING || phase == EditionPhase.OPEN || phase == EditionPhase.CLOSED);
    }
}
