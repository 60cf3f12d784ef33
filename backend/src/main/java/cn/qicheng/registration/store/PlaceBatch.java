package cn.qicheng.registration.store;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.audit.AuditTrail.Beginning;
import cn.qicheng.identity.PersonCard;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.registration.RegistrationProblems;
import cn.qicheng.registration.domain.Applicant;
import cn.qicheng.registration.domain.GraduateProfile;
import cn.qicheng.registration.domain.PlaceBook.Place;
import cn.qicheng.registration.domain.PlaceBook.Request;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.RegistrationState;
import cn.qicheng.registration.domain.Schooling;
import cn.qicheng.registration.domain.TicketNo;
import cn.qicheng.registration.store.PlaceSql.Stored;
import cn.qicheng.registration.store.WindowInPlay.Claim;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a batch of taps, perhaps of several posts, and knows of each what became of it. The only place that decides who
 * gets a place.
 *
 * <p>First it hopes: everybody is new and every post has room; then one round trip and one commit do for all. Where that
 * does not come true nothing was written, and it looks closer: who holds a place already, and post by post how many are
 * left, first come first served.
 *
 * <p>A tap carries the id of its registration from the beginning. When the answer to a commit is lost nobody knows what
 * became of it; so the same rows are written once more. If the lost commit arrived after all they meet themselves at the
 * primary key; if it is still under way they wait for it at its locks. Either way nothing is counted twice and nobody gets
 * another id.
 */
@Singleton
class PlaceBatch {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceBatch.class);

    /** Deadlock, lock wait timeout, record changed since last read, duplicate; and the write conflicts of TiDB. */
    private static final Set<Integer> CONFLICTS = Set.of(1213, 1205, 1020, 1062, 8002, 8022, 9007);

    /** A first time and three more: two writers that meet are apart after one, and what fails four times is broken. */
    private static final int TRIES = 4;

    /** So long is asked after a commit whose answer was lost; nothing else can be written meanwhile anyway. */
    private static final Duration UNKNOWN_AT_MOST = Duration.ofSeconds(60);

    private static final int REHEARSED = 32;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String CONNECTION_LOST = "08";

    private final PlaceConnections connections;
    private final PlacesInPlay inPlay;
    private final AuditTrail audit;
    private final PlaceMeters meters;

    PlaceBatch(PlaceConnections connections, PlacesInPlay inPlay, AuditTrail audit, PlaceMeters meters) {
        this.connections = connections;
        this.inPlay = inPlay;
        this.audit = audit;
        this.meters = meters;
    }

    /** What became of the taps: a place or a refusal for each. */
    static final class Outcome {

        private final Map<Tap, Place> places = new LinkedHashMap<>();
        private final Map<Tap, DomainProblem> refusals = new LinkedHashMap<>();

        Map<Tap, Place> places() {
            return places;
        }

        Map<Tap, DomainProblem> refusals() {
            return refusals;
        }

        void place(Tap tap, Place place) {
            places.put(tap, place);
        }

        void refuse(Tap tap, DomainProblem why) {
            refusals.put(tap, why);
        }

        boolean knows(Tap tap) {
            return places.containsKey(tap) || refusals.containsKey(tap);
        }
    }

    /** Writes a batch, in order of arrival. Never throws: who cannot be served is told to come back. */
    Outcome write(List<Tap> batch) {
        var outcome = new Outcome();
        try {
            if (!writeTogether(batch, outcome)) {
                for (var line : byLine(batch).entrySet()) {
                    writeOneLine(line.getKey(), line.getValue(), outcome);
                }
            }
        } catch (SQLException | RuntimeException failed) {
            LOG.warn("{} taps could not be written and are told to come back", batch.size(), failed);
            meters.failed();
        }
        meters.unknownNoMore();
        batch.stream()
                .filter(tap -> !outcome.knows(tap))
                .forEach(tap -> outcome.refuse(tap, RegistrationProblems.busy(1)));
        return outcome;
    }

    /** Writes people nobody knows into a window nobody has, and takes it back. */
    void rehearse(Function<Applicant, byte[]> facts) {
        var line = new PlaceLine(Ulid.next(), Ulid.next(), Ulid.next(), "620100");
        var taps = new ArrayList<Tap>();
        for (int i = 0; i < REHEARSED; i++) {
            taps.add(rehearsed(line, facts));
        }
        try (var connection = connections.get()) {
            insert(connection, taps);
            connection.rollback();
        } catch (SQLException unable) {
            LOG.warn("the way of a tap could not be rehearsed: {}", unable.toString());
        }
    }

    private static Tap rehearsed(PlaceLine line, Function<Applicant, byte[]> facts) {
        var id = Ulid.next();
        var day = LocalDate.EPOCH;
        var card = new PersonCard(
                id, Optional.of("样例"), Optional.of("6***1"), Optional.of("1***0"), true, Optional.empty());
        var applicant = new Applicant(
                card,
                Optional.of(new GraduateProfile(id, "样例大学", Schooling.BACHELOR, true, day, "0", false, null)),
                Optional.empty());
        var registration = new Registration(
                id,
                line.windowId(),
                line.positionId(),
                id,
                line.baseId(),
                line.districtCode(),
                RegistrationState.HELD,
                null,
                Instant.EPOCH,
                TicketNo.of(id, day),
                "rehearsal",
                Instant.EPOCH,
                null,
                null,
                0);
        return new Tap(
                line, new Request(registration, applicant, id), facts.apply(applicant), new CompletableFuture<>(), 0);
    }

    /** The usual case. Returns false, with nothing written, if some post has too few places. */
    private boolean writeTogether(List<Tap> batch, Outcome outcome) throws SQLException {
        return attempt(batch, outcome);
    }

    /** Near the end of a post: as many as there are places, in order of arrival. */
    private void writeOneLine(PlaceLine line, List<Tap> taps, Outcome outcome) throws SQLException {
        var left = taps;
        while (!left.isEmpty() && !attempt(left, outcome)) {
            int places;
            var freedBefore = line.timesFreed();
            try (var connection = connections.get()) {
                places = PlaceSql.remaining(connection, line);
                settle(left, PlaceSql.existing(connection, left), outcome);
                connection.rollback();
            }
            left = unknown(left, outcome);
            if (places <= 0) {
                refuse(line, left, places, freedBefore, outcome);
                return;
            }
            // Those behind the last free place wait: one of the first may turn out to hold one already.
            var first = left.subList(0, Math.min(places, left.size()));
            attempt(first, outcome);
            left = unknown(left, outcome);
        }
    }

    private void refuse(PlaceLine line, List<Tap> taps, int places, int freedBefore, Outcome outcome)
            throws SQLException {
        if (places == 0 && !line.full()) {
            raiseFull(line, freedBefore);
        }
        var shut = line.shut();
        var why = switch (places) {
            case PlaceSql.NOT_ON_OFFER -> RegistrationProblems.postAbsent();
            // Shut a moment ago: what this process knows of the reason comes within a second.
            case PlaceSql.DOOR_SHUT -> shut == null ? RegistrationProblems.stopped() : shut;
            default -> RegistrationProblems.SOLD_OUT;
        };
        taps.forEach(tap -> outcome.refuse(tap, why));
    }

    /** Knows every holder first and says "full" after that: who holds the last place and taps again must get it again. */
    private void raiseFull(PlaceLine line, int freedBefore) throws SQLException {
        var window = inPlay.known(line.windowId());
        if (window == null) {
            return;
        }
        try (var connection = connections.get()) {
            for (var holder : PlaceSql.holders(connection, line.windowId(), line.positionId())) {
                window.claims()
                        .putIfAbsent(
                                holder.registration().personId(),
                                Claim.held(holder.registration(), holder.requestKey()));
            }
            connection.rollback();
        }
        line.fullUnlessFreedSince(freedBefore);
    }

    /** One transaction, tried again on conflicts. Returns false, with nothing written, if some post has too few places. */
    private boolean attempt(List<Tap> taps, Outcome outcome) throws SQLException {
        var unknownSince = 0L;
        for (int tried = 1; ; tried++) {
            try (var connection = connections.get()) {
                try {
                    return tried == 1 ? hope(connection, taps, outcome) : lookCloser(connection, taps, outcome);
                } finally {
                    rollBack(connection);
                }
            } catch (CommitUnanswered lost) {
                unknownSince = unknownSince == 0 ? System.nanoTime() : unknownSince;
                meters.unknownSince(unknownSince);
                LOG.warn("the answer to a commit of {} places was lost; asking what became of it", taps.size(), lost);
            } catch (SQLException failed) {
                if (unknownSince == 0 && (tried >= TRIES || !worthTrying(failed))) {
                    throw failed;
                }
                LOG.info("a batch of {} is tried again after {}", taps.size(), failed.toString());
            } catch (LookCloser notNew) {
                if (tried >= TRIES) {
                    throw new SQLException("taps stood in each other's way " + tried + " times", notNew);
                }
                continue;
            }
            meters.retried();
            if (unknownSince != 0) {
                if (System.nanoTime() - unknownSince > UNKNOWN_AT_MOST.toNanos()) {
                    throw new SQLException("what became of a commit of " + taps.size() + " places is still unknown");
                }
                pause();
            }
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", stopping);
        }
    }

    /** The commit was sent and no answer came: it may have happened or not. */
    private static final class CommitUnanswered extends SQLException {

        CommitUnanswered(SQLException cause) {
            super(cause);
        }
    }

    /** Some row was not new; nothing is written. */
    private static final class LookCloser extends Exception {

        LookCloser() {
            super("a row was not new", null, false, false);
        }
    }

    private boolean hope(Connection connection, List<Tap> taps, Outcome outcome) throws SQLException, LookCloser {
        if (insert(connection, taps)) {
            commit(connection, taps, outcome);
            return true;
        }
        throw new LookCloser();
    }

    private boolean lookCloser(Connection connection, List<Tap> taps, Outcome outcome) throws SQLException, LookCloser {
        settle(taps, PlaceSql.existing(connection, taps), outcome);
        var fresh = unknown(taps, outcome);
        if (fresh.isEmpty()) {
            return true;
        }
        for (var line : byLine(fresh).entrySet()) {
            if (PlaceSql.remaining(connection, line.getKey()) < line.getValue().size()) {
                return false;
            }
        }
        if (!insert(connection, fresh)) {
            throw new LookCloser();
        }
        commit(connection, fresh, outcome);
        return true;
    }

    private boolean insert(Connection connection, List<Tap> taps) throws SQLException {
        // One order of people for everybody: writers that lock the same keys in different orders would deadlock.
        var ordered = new ArrayList<>(taps);
        ordered.sort(Comparator.comparing(Tap::personId));
        return PlaceSql.write(connection, ordered, counts(taps), audit.beginnings(beginnings(ordered)));
    }

    private static List<Beginning> beginnings(List<Tap> taps) {
        var beginnings = new ArrayList<Beginning>(taps.size());
        for (var tap : taps) {
            var registration = tap.registration();
            beginnings.add(new Beginning(
                    new SubjectRef("REGISTRATION", registration.id()),
                    "TAKE_PLACE",
                    registration.personId(),
                    Role.GRADUATE,
                    registration.ticketNo(),
                    registration.takenAt()));
        }
        return beginnings;
    }

    private void commit(Connection connection, List<Tap> taps, Outcome outcome) throws SQLException {
        var began = System.nanoTime();
        try {
            connection.commit();
        } catch (SQLException unanswered) {
            throw new CommitUnanswered(unanswered);
        }
        meters.committed(taps.size(), System.nanoTime() - began);
        taps.forEach(tap -> outcome.place(tap, new Place(tap.registration(), true, true)));
    }

    /** Those who have a row: their own, from a commit whose answer was lost, or an earlier one. */
    private static void settle(List<Tap> taps, Map<String, Stored> existing, Outcome outcome) {
        for (var tap : taps) {
            var stored = existing.get(tap.id());
            if (stored == null) {
                continue;
            }
            if (stored.registration().positionId().equals(tap.line().positionId())) {
                outcome.place(tap, stored.placeFor(tap.request().requestKey()));
            } else if (stored.requestKey().equals(tap.request().requestKey())) {
                outcome.refuse(tap, RegistrationProblems.otherBody());
            } else {
                outcome.refuse(tap, RegistrationProblems.heldElsewhere());
            }
        }
    }

    private static boolean worthTrying(SQLException failed) {
        var state = failed.getSQLState();
        return CONFLICTS.contains(failed.getErrorCode()) || state != null && state.startsWith(CONNECTION_LOST);
    }

    /** After a commit there is nothing to roll back and nothing is sent. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException dead) {
            LOG.debug("the pool replaces a dead connection: {}", dead.toString());
        }
    }

    private static List<Tap> unknown(List<Tap> taps, Outcome outcome) {
        return taps.stream().filter(tap -> !outcome.knows(tap)).toList();
    }

    /** Places by window and post. */
    private static SortedMap<String, SortedMap<String, Integer>> counts(List<Tap> taps) {
        var counts = new TreeMap<String, SortedMap<String, Integer>>();
        for (var tap : taps) {
            counts.computeIfAbsent(tap.line().windowId(), unseen -> new TreeMap<>())
                    .merge(tap.line().positionId(), 1, Integer::sum);
        }
        return counts;
    }

    private static Map<PlaceLine, List<Tap>> byLine(List<Tap> taps) {
        var byLine = new LinkedHashMap<PlaceLine, List<Tap>>();
        taps.forEach(tap ->
                byLine.computeIfAbsent(tap.line(), unseen -> new ArrayList<>()).add(tap));
        return byLine;
    }
}
