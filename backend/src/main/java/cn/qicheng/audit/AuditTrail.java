package cn.qicheng.audit;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SqlText;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The audit trail. Called by desks inside the transaction of the move, so that a move without its entry, or an entry
 * without its move, cannot exist.
 *
 * <p>Each subject has a chain of its own: entry n carries the hash of entry n-1. One chain for everything would make every
 * writer of the city wait for every other. Two writers of one subject meet at {@code UNIQUE (subject, seq)}; the loser's
 * whole transaction rolls back.
 */
@Singleton
public class AuditTrail {

    /** What stands before the first entry. */
    static final String GENESIS = "0".repeat(64);

    /** An opinion of 500 characters and what leads into it; what is longer still is cut, not refused. */
    static final int LONGEST_REASON = 600;

    private final AuditEntryRows rows;
    private final Clock clock;

    AuditTrail(AuditEntryRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Records a move of a state machine. */
    public <S extends Enum<S>> void moved(SubjectRef subject, Move<S> move, S from, Actor actor, String reason) {
        append(subject, move.name(), from.name(), move.to().name(), actor, move.by(), reason);
    }

    /** Records a move that more than one role may take, with the hat it was taken in. */
    public <S extends Enum<S>> void moved(
            SubjectRef subject, Move<S> move, S from, Actor actor, Role hat, String reason) {
        append(subject, move.name(), from.name(), move.to().name(), actor, hat, reason);
    }

    /** Records an act that changes no state: created, exported, seen in full, configured. */
    public void noted(SubjectRef subject, String act, Actor actor, Role role, String reason) {
        append(subject, act, "", "", actor, role, reason);
    }

    /**
     * Records the same first act of many new things at once: an import enters thousands. A thing that has an entry already
     * makes the whole transaction fail at {@code UNIQUE (subject, seq)}.
     */
    public void began(Collection<SubjectRef> subjects, String act, Actor actor, Role role, String reason) {
        rows.saveAll(subjects.stream()
                .map(subject -> sealed(entry(subject, 1, act, "", "", actor, role, reason, GENESIS)))
                .toList());
    }

    /** The first act of a new thing by the person it belongs to. */
    public record Beginning(SubjectRef subject, String act, String personId, Role role, String reason, Instant at) {}

    /**
     * Returns the statement that records the first acts of new things: for a writer of batches, which sends it with the
     * rows themselves in one round trip. Its values are written by {@link SqlText}.
     */
    public String beginnings(List<Beginning> beginnings) {
        var sql = new StringBuilder(beginnings.size() * 500)
                .append("INSERT INTO audit_entry (id, subject_kind,"
                        + " subject_id, seq, at, actor_id, actor_role, move, from_state, to_state, reason, previous_hash, hash)"
                        + " VALUES ");
        for (var began : beginnings) {
            var row = sealed(new AuditEntryRow(
                    Ulid.next(),
                    began.subject().kind(),
                    began.subject().id(),
                    1,
                    began.at(),
                    began.personId(),
                    began.role().name(),
                    began.act(),
                    "",
                    "",
                    began.reason(),
                    GENESIS,
                    ""));
            sql.append('(');
            for (var text : List.of(row.id(), row.subjectKind(), row.subjectId())) {
                sql.append(SqlText.of(text)).append(',');
            }
            sql.append("1,").append(SqlText.of(row.at())).append(',');
            for (var text :
                    List.of(row.actorId(), row.actorRole(), row.move(), "", "", row.reason(), row.previousHash())) {
                sql.append(SqlText.of(text)).append(',');
            }
            sql.append(SqlText.of(row.hash())).append("),");
        }
        sql.setLength(sql.length() - 1);
        return sql.toString();
    }

    /** Returns the entries of a subject, oldest first. */
    public List<AuditEntry> of(SubjectRef subject) {
        return rows.findBySubjectKindAndSubjectIdOrderBySeq(subject.kind(), subject.id()).stream()
                .map(row -> new AuditEntry(
                        row.seq(),
                        row.at(),
                        row.actorId(),
                        Role.valueOf(row.actorRole()),
                        row.move(),
                        row.fromState(),
                        row.toState(),
                        row.reason()))
                .toList();
    }

    /** Returns the number of the first entry that was changed, removed or put in between; empty if the chain is whole. */
    public Optional<Integer> firstBrokenLink(SubjectRef subject) {
        return AuditProof.firstBrokenLink(stored(subject));
    }

    /** Returns the entries of a subject with their hashes, oldest first: what {@link AuditProof} proves. */
    public List<AuditProof.Stored> stored(SubjectRef subject) {
        return rows.findBySubjectKindAndSubjectIdOrderBySeq(subject.kind(), subject.id()).stream()
                .map(AuditProof.Stored::of)
                .toList();
    }

    /** Returns the entries of many subjects of a kind with their hashes, a subject's together and oldest first. */
    public List<AuditProof.Stored> stored(String kind, Collection<String> subjectIds) {
        return subjectIds.isEmpty()
                ? List.of()
                : rows.findBySubjectKindAndSubjectIdInOrderBySubjectIdAscAndSeqAsc(kind, subjectIds).stream()
                        .map(AuditProof.Stored::of)
                        .toList();
    }

    private void append(
            SubjectRef subject, String move, String from, String to, Actor actor, Role role, String reason) {
        var last = rows.findFirstBySubjectKindAndSubjectIdOrderBySeqDesc(subject.kind(), subject.id());
        rows.save(sealed(entry(
                subject,
                last.map(AuditEntryRow::seq).orElse(0) + 1,
                move,
                from,
                to,
                actor,
                role,
                reason,
                last.map(AuditEntryRow::hash).orElse(GENESIS))));
    }

    private AuditEntryRow entry(
            SubjectRef subject,
            int seq,
            String move,
            String from,
            String to,
            Actor actor,
            Role role,
            String reason,
            String previousHash) {
        return new AuditEntryRow(
                Ulid.next(),
                subject.kind(),
                subject.id(),
                seq,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.personId(),
                role.name(),
                move,
                from,
                to,
                reason,
                previousHash,
                "");
    }

    private static AuditEntryRow sealed(AuditEntryRow open) {
        var row = open.because(fitting(open.reason()));
        return new AuditEntryRow(
                row.id(),
                row.subjectKind(),
                row.subjectId(),
                row.seq(),
                row.at(),
                row.actorId(),
                row.actorRole(),
                row.move(),
                row.fromState(),
                row.toState(),
                row.reason(),
                row.previousHash(),
                hashOf(row));
    }

    /** No act fails because it was explained at length. */
    static String fitting(String reason) {
        return reason.codePointCount(0, reason.length()) <= LONGEST_REASON
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON - 1)) + "…";
    }

    /** Each field is preceded by its length, so that no two different entries read the same. */
    static String hashOf(AuditEntryRow row) {
        var text = new StringBuilder();
        for (var field : List.of(
                row.id(),
                row.subjectKind(),
                row.subjectId(),
                String.valueOf(row.seq()),
                String.valueOf(row.at().toEpochMilli()),
                row.actorId(),
                row.actorRole(),
                row.move(),
                row.fromState(),
                row.toState(),
                row.reason(),
                row.previousHash())) {
            text.append(field.length()).append(':').append(field);
        }
        return Digest.sha256(text.toString());
    }
}
