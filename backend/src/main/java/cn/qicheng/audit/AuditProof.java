package cn.qicheng.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Proves the chain of one subject's entries from nothing but the entries: without database and without the product. */
public final class AuditProof {

    /** The columns of an entry, in the order in which they are written out. */
    public static final List<String> COLUMNS = List.of(
            "entry_id",
            "subject_kind",
            "subject_id",
            "seq",
            "at",
            "actor_id",
            "actor_role",
            "move",
            "from_state",
            "to_state",
            "reason",
            "previous_hash",
            "hash");

    /** An entry as stored. */
    public record Stored(
            String id,
            String subjectKind,
            String subjectId,
            int seq,
            Instant at,
            String actorId,
            String actorRole,
            String move,
            String fromState,
            String toState,
            String reason,
            String previousHash,
            String hash) {

        static Stored of(AuditEntryRow row) {
            return new Stored(
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
                    row.hash());
        }

        /** Returns the columns as texts, in the order of {@link #COLUMNS}. */
        public List<String> texts() {
            return List.of(
                    id,
                    subjectKind,
                    subjectId,
                    Integer.toString(seq),
                    at.toString(),
                    actorId,
                    actorRole,
                    move,
                    fromState,
                    toState,
                    reason,
                    previousHash,
                    hash);
        }

        /** Reads what {@link #texts()} wrote; throws a runtime exception when it cannot be read. */
        public static Stored of(List<String> texts) {
            return new Stored(
                    texts.get(0),
                    texts.get(1),
                    texts.get(2),
                    Integer.parseInt(texts.get(3)),
                    Instant.parse(texts.get(4)),
                    texts.get(5),
                    texts.get(6),
                    texts.get(7),
                    texts.get(8),
                    texts.get(9),
                    texts.get(10),
                    texts.get(11),
                    texts.get(12));
        }

        private AuditEntryRow row() {
            return new AuditEntryRow(
                    id,
                    subjectKind,
                    subjectId,
                    seq,
                    at,
                    actorId,
                    actorRole,
                    move,
                    fromState,
                    toState,
                    reason,
                    previousHash,
                    hash);
        }
    }

    /** Returns the number of the first entry of a subject that was changed, removed or put in between. */
    public static Optional<Integer> firstBrokenLink(List<Stored> ofSubject) {
        var previous = AuditTrail.GENESIS;
        var expected = 1;
        for (var entry : ofSubject) {
            if (entry.seq() != expected
                    || !entry.previousHash().equals(previous)
                    || !entry.hash().equals(AuditTrail.hashOf(entry.row()))) {
                return Optional.of(expected);
            }
            previous = entry.hash();
            expected++;
        }
        return Optional.empty();
    }

    private AuditProof() {}
}
