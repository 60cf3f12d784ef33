package cn.qicheng.judging;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.competition.EditionDesk;
import cn.qicheng.competition.EditionPhase;
import cn.qicheng.judging.domain.JudgingRound;
import cn.qicheng.judging.domain.PanelDraw;
import cn.qicheng.judging.domain.PanelDraw.Drawn;
import cn.qicheng.judging.domain.RoundJudge;
import cn.qicheng.judging.domain.RoundMove;
import cn.qicheng.judging.domain.RoundState;
import cn.qicheng.judging.domain.RoundTerms;
import cn.qicheng.judging.domain.Rounds;
import cn.qicheng.judging.domain.Seat;
import cn.qicheng.judging.domain.Seat.CalledAs;
import cn.qicheng.judging.domain.Seats;
import cn.qicheng.judging.domain.Starter;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.CompetitionPoint;
import cn.qicheng.policy.PolicyBook;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where who organises an edition plans its rounds, declares their terms, draws the panels and seals the result. */
@Singleton
@Transactional
public class RoundDesk {

    private static final int SEED_BYTES = 32;

    private final Rounds rounds;
    private final Seats seats;
    private final OwnRounds own;
    private final RoundField field;
    private final RoundSealing sealing;
    private final JudgingBook book;
    private final EditionDesk editions;
    private final PolicyBook policy;
    private final JudgingMessages messages;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RoundDesk(
            Rounds rounds,
            Seats seats,
            OwnRounds own,
            RoundField field,
            RoundSealing sealing,
            JudgingBook book,
            EditionDesk editions,
            PolicyBook policy,
            JudgingMessages messages,
            AuditTrail audit,
            Clock clock) {
        this.rounds = rounds;
        this.seats = seats;
        this.own = own;
        this.field = field;
        this.sealing = sealing;
        this.book = book;
        this.editions = editions;
        this.policy = policy;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Plans a round after the ones there are. Returns its id. */
    public String plan(PlanRound act, Actor actor) {
        var edition = own.edition(act.editionId(), actor);
        var before = rounds.ofEdition(act.editionId());
        if (!before.isEmpty() && before.getLast().last()) {
            throw JudgingProblems.roundsInOrder();
        }
        mustHavePlaces(act.last(), act.places());
        var round = new JudgingRound(
                Ulid.next(),
                act.editionId(),
                before.size() + 1,
                act.name().strip(),
                RoundState.DRAFT,
                inOrder(act.terms()),
                act.places(),
                act.last(),
                null,
                null,
                0,
                book.today().version(),
                0);
        var seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        rounds.add(round, HexFormat.of().formatHex(seed));
        audit.noted(OwnRounds.self(round), "PLAN", actor, own.hat(edition, actor), edition.name() + " " + round.name());
        return round.id();
    }

    /** Changes the terms; only before they are declared. */
    public void change(String roundId, RoundTermsView terms, @Nullable Integer places, Actor actor) {
        var round = own.alone(roundId, actor);
        if (round.state() != RoundState.DRAFT) {
            throw JudgingProblems.termsFrozen();
        }
        mustHavePlaces(round.last(), places);
        rounds.moved(round.planned(inOrder(terms), places));
        audit.noted(OwnRounds.self(round), "CHANGE", actor, own.hat(round, actor), "");
    }

    /** Publishes the terms and the fingerprint of the seed: from now on neither changes. */
    public void declare(String roundId, Actor actor) {
        var round = own.alone(roundId, actor);
        var seed = HexFormat.of().parseHex(rounds.seedOf(roundId));
        var declared = round.declared(Digest.sha256(seed), now());
        rounds.moved(declared);
        audit.moved(
                OwnRounds.self(round),
                RoundMove.DECLARE,
                round.state(),
                actor,
                own.hat(round, actor),
                "评审办法 sha256 " + round.terms().fingerprint());
    }

    /** Takes the publication back, as long as no panel is drawn. */
    public void withdrawTerms(String roundId, Actor actor) {
        move(own.alone(roundId, actor), RoundMove.WITHDRAW_TERMS, actor, "");
    }

    /** Draws the panels. A panel that ties leave below the minimum of sheets stops the draw; judges must be added first. */
    public void assign(String roundId, Actor actor) {
        var round = own.alone(roundId, actor);
        RoundMove.ASSIGN.applyTo(round.state());
        if (own.edition(round.editionId(), actor).phase() != EditionPhase.IN_JUDGING) {
            editions.beginJudging(round.editionId(), actor);
        }
        var starters = field.starters(round, rounds.seedOf(roundId));
        if (starters.isEmpty()) {
            throw JudgingProblems.nobodyToJudge();
        }
        var pledged =
                rounds.judges(roundId).stream().filter(RoundJudge::pledged).toList();
        if (pledged.size() < round.terms().panelSize()) {
            throw JudgingProblems.tooFewJudges(pledged.size(), round.terms().panelSize());
        }
        var drawn = PanelDraw.of(
                rounds.seedOf(roundId),
                starters.stream().map(Starter::panelEntry).toList(),
                field.panelJudges(round),
                round.terms().panelSize());
        mustBeStrong(drawn, round.terms(), starters);
        rounds.start(starters);
        var all = seatsOf(drawn, starters);
        seats.add(all);
        messages.assigned(round, own.edition(round.editionId(), actor), all, now());
        move(round, RoundMove.ASSIGN, actor, "%d 个项目，%d 位评委".formatted(starters.size(), pledged.size()));
    }

    /** Computes and seals the result; sealed already, nothing happens: two who press at once get one result. */
    public void seal(String roundId, Actor actor) {
        var round = own.alone(roundId, actor);
        if (round.state() == RoundState.SEALED) {
            return;
        }
        var kept = sealing.seal(round, actor);
        move(round, round.sealed(), RoundMove.SEAL, actor, "结果 sha256 " + kept.fingerprint());
        if (round.last() && own.edition(round.editionId(), actor).phase() == EditionPhase.IN_JUDGING) {
            editions.announceResults(round.editionId(), actor);
        }
    }

    /** Opens a sealed round again because of something found since; the sealed result stays readable. */
    public void reopen(String roundId, String reason, Actor actor) {
        var round = own.alone(roundId, actor);
        RoundMove.REOPEN.applyTo(round.state());
        if (sealing.inUse(round)) {
            throw JudgingProblems.resultInUse();
        }
        move(round, RoundMove.REOPEN, actor, reason.strip());
    }

    private void move(JudgingRound round, RoundMove move, Actor actor, String reason) {
        move(round, round.moved(move), move, actor, reason);
    }

    private void move(JudgingRound before, JudgingRound after, RoundMove move, Actor actor, String reason) {
        rounds.moved(after);
        audit.moved(OwnRounds.self(before), move, before.state(), actor, own.hat(before, actor), reason);
    }

    private RoundTerms inOrder(RoundTermsView view) {
        var terms = view.terms();
        var faults = terms.faults();
        if (!faults.isEmpty()) {
            throw JudgingProblems.termsWrong(faults, policy.clause(CompetitionPoint.JUDGING));
        }
        return terms;
    }

    private static void mustHavePlaces(boolean last, @Nullable Integer places) {
        if (!last && places == null) {
            throw JudgingProblems.placesMissing();
        }
    }

    private static void mustBeStrong(Drawn drawn, RoundTerms terms, List<Starter> starters) {
        var names = starters.stream().collect(Collectors.toMap(Starter::entryId, Starter::projectName));
        var weak = drawn.shortages().stream()
                .filter(shortage -> shortage.found() < terms.minimumSheets())
                .map(shortage -> new FieldReason(
                        shortage.entryId(), "%s：能评的 %d 位".formatted(names.get(shortage.entryId()), shortage.found())))
                .toList();
        if (!weak.isEmpty()) {
            throw JudgingProblems.panelTooWeak(weak, terms.minimumSheets());
        }
    }

    private static List<Seat> seatsOf(Drawn drawn, List<Starter> starters) {
        var all = new ArrayList<Seat>();
        for (var starter : starters) {
            drawn.panels()
                    .getOrDefault(starter.entryId(), List.of())
                    .forEach(judge -> all.add(Seat.open(Ulid.next(), starter, judge, CalledAs.PANEL)));
        }
        return all;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
