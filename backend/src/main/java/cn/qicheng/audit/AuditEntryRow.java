package cn.qicheng.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** One entry as stored. {@code hash} covers every other column and the hash before it. */
@MappedEntity("audit_entry")
record AuditEntryRow(
        @Id String id,
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

    AuditEntryRow because(String words) {
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
                words,
                previousHash,
                hash);
    }
}
