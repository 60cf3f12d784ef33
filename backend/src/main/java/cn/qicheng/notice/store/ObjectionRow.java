package cn.qicheng.notice.store;

import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.notice.domain.Objection;
import cn.qicheng.notice.domain.Objection.Objector;
import cn.qicheng.notice.domain.Objection.Place;
import cn.qicheng.notice.domain.ObjectionState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code waiting} is 1 until it is settled and NULL after it. */
@MappedEntity("notice_objection")
record ObjectionRow(
        @Id String id,
        String no,
        String noticeId,
        int lineNo,
        int nameNo,
        String subjectKind,
        String subjectId,
        @Nullable String personId,
        String nameSealed,
        String phoneSealed,
        String phoneIndex,
        String reason,
        String evidence,
        Instant lodgedAt,
        ObjectionState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        @Nullable Integer waiting,
        @Version long version) {

    static ObjectionRow of(Objection objection) {
        return new ObjectionRow(
                objection.id(),
                objection.no(),
                objection.noticeId(),
                objection.place().lineNo(),
                objection.place().nameNo(),
                objection.subject().kind(),
                objection.subject().id(),
                objection.objector().personId(),
                objection.objector().nameSealed(),
                objection.objector().phoneSealed(),
                objection.objector().phoneIndex(),
                objection.reason(),
                objection.evidence(),
                objection.lodgedAt(),
                objection.state(),
                objection.decidedBy(),
                objection.decidedAt(),
                objection.answer(),
                objection.waiting() ? 1 : null,
                objection.version());
    }

    Objection objection() {
        return new Objection(
                id,
                no,
                noticeId,
                new Place(lineNo, nameNo),
                new SubjectRef(subjectKind, subjectId),
                new Objector(personId, nameSealed, phoneSealed, phoneIndex),
                reason,
                evidence,
                lodgedAt,
                state,
                decidedBy,
                decidedAt,
                answer,
                version);
    }
}
