package cn.qicheng.judging;

import cn.qicheng.competition.EditionBoard;
import cn.qicheng.competition.EditionFacts;
import cn.qicheng.judging.domain.Contender;
import cn.qicheng.judging.domain.Contender.Counted;
import cn.qicheng.judging.domain.JudgingRound;
import cn.qicheng.judging.domain.Limit;
import cn.qicheng.judging.domain.Results;
import cn.qicheng.judging.domain.Results.Kept;
import cn.qicheng.judging.domain.RoundJudge;
import cn.qicheng.judging.domain.RoundState;
import cn.qicheng.judging.domain.Rounds;
import cn.qicheng.judging.domain.SealedResult;
import cn.qicheng.judging.domain.Seat;
import cn.qicheng.judging.domain.SeatState;
import cn.qicheng.judging.domain.Seats;
import cn.qicheng.judging.domain.Starter;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.QuotaPool;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Gathers what a result is computed from, computes it and keeps it. */
@Singleton
class RoundSealing {

    static final String TITLE_HELD = "TITLE_HELD";
    private static final String PLACES_OF_ROUND = "ROUND";

    private final Rounds rounds;
    private final Seats seats;
    private final Results results;
    private final EditionBoard editions;
    private final List<TitlePlaces> titles;
    private final PolicyBook policy;
    private final JudgingMessages messages;
    private final Clock clock;

    RoundSealing(
            Rounds rounds,
            Seats seats,
            Results results,
            EditionBoard editions,
            List<TitlePlaces> titles,
            PolicyBook policy,
            JudgingMessages messages,
            Clock clock) {
        this.rounds = rounds;
        this.seats = seats;
        this.results = results;
        this.editions = editions;
        this.titles = titles;
        this.policy = policy;
        this.messages = messages;
        this.clock = clock;
    }

    Kept seal(JudgingRound round, Actor actor) {
        if (round.state() != RoundState.SCORING) {
            throw JudgingProblems.notScoring();
        }
        var inputs = inputs(round);
        var sealed = SealedResult.of(inputs);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        messages.sealed(
                round,
                editions.facts(round.editionId()),
                sealed.selection().choices(),
                rounds.starters(round.id()),
                now);
        return results.add(Ulid.next(), inputs, sealed, now, actor.personId());
    }

    /** Whether titles or a later round stand on the result. */
    boolean inUse(JudgingRound round) {
        return titles.stream().anyMatch(places -> places.builtOn(round.id()))
                || rounds.ofEdition(round.editionId()).stream()
                        .filter(later -> later.seq() > round.seq())
                        .anyMatch(later -> later.state() == RoundState.SCORING || later.state() == RoundState.SEALED);
    }

    private SealedResult.Inputs inputs(JudgingRound round) {
        var edition = editions.facts(round.editionId());
        var starters = rounds.starters(round.id());
        var panels = seats.ofRound(round.id()).stream().collect(Collectors.groupingBy(Seat::entryId));
        mustBeComplete(round, starters, panels);
        var aliases =
                rounds.judges(round.id()).stream().collect(Collectors.toMap(RoundJudge::judgeId, RoundJudge::alias));
        var limits = new LinkedHashMap<String, Limit>();
        var contenders = new ArrayList<Contender>();
        for (var starter : starters) {
            contenders.add(new Contender(
                    starter.entryId(),
                    starter.enteredAt(),
                    counted(panels.getOrDefault(starter.entryId(), List.of()), aliases),
                    limitsOf(round, edition, starter, limits),
                    barred(round, edition, starter)));
        }
        var before = results.of(round.id());
        return new SealedResult.Inputs(
                round.id(),
                round.attempt() + 1,
                before.map(Kept::fingerprint).orElse(""),
                round.terms(),
                rounds.seedOf(round.id()),
                contenders,
                limits.values());
    }

    private static List<Counted> counted(List<Seat> panel, Map<String, String> aliases) {
        return panel.stream()
                .filter(Seat::signed)
                .map(seat -> new Counted(
                        aliases.getOrDefault(seat.judgeId(), ""),
                        seat.marks(),
                        Objects.requireNonNull(seat.sheetHash())))
                .toList();
    }

    /** A place of the round, if it has so many, and in the last round one of the quota for the title. */
    private List<String> limitsOf(
            JudgingRound round, EditionFacts edition, Starter starter, Map<String, Limit> limits) {
        var keys = new ArrayList<String>();
        if (round.places() != null) {
            limits.putIfAbsent(PLACES_OF_ROUND, new Limit(PLACES_OF_ROUND, round.places()));
            keys.add(PLACES_OF_ROUND);
        }
        var programme = policy.competition();
        if (round.last() && !programme.pools(edition.tier()).isEmpty()) {
            var pool = programme.poolOf(edition.tier(), edition.series(), starter.districtCode());
            if (pool.isEmpty()) {
                return List.of();
            }
            var key = pool.get().by() + ":" + pool.get().key();
            limits.computeIfAbsent(key, missing -> new Limit(missing, open(pool.get(), edition.year())));
            keys.add(key);
        }
        return keys;
    }

    private int open(QuotaPool pool, int year) {
        return titles.stream().mapToInt(places -> places.open(pool, year)).min().orElse(pool.quota());
    }

    private String barred(JudgingRound round, EditionFacts edition, Starter starter) {
        return round.last() && titles.stream().anyMatch(places -> places.holds(edition.tier(), starter.entityKey()))
                ? TITLE_HELD
                : "";
    }

    private static void mustBeComplete(JudgingRound round, List<Starter> starters, Map<String, List<Seat>> panels) {
        var open = panels.values().stream()
                .flatMap(List::stream)
                .filter(seat -> seat.state() == SeatState.OPEN)
                .count();
        if (open > 0) {
            throw JudgingProblems.sheetsOutstanding((int) open);
        }
        var minimum = round.terms().minimumSheets();
        var below = new ArrayList<FieldReason>();
        for (var starter : starters) {
            var signed = panels.getOrDefault(starter.entryId(), List.of()).stream()
                    .filter(Seat::signed)
                    .count();
            if (signed < minimum) {
                below.add(new FieldReason(starter.entryId(), "%s：有效 %d 张".formatted(starter.projectName(), signed)));
            }
        }
        if (!below.isEmpty()) {
            throw JudgingProblems.tooFewSheets(below, minimum);
        }
    }
}
