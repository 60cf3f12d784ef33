package cn.qicheng.traineeship;

import cn.qicheng.kernel.Role;
import cn.qicheng.traineeship.domain.PostChange;
import cn.qicheng.traineeship.domain.PostChangeState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code openMark} is 1 or NULL, so that one proposal per agreement is open at a time. */
@MappedEntity("post_change")
record PostChangeRow(
        @Id String id,
        String agreementId,
        String fromPositionId,
        String toPositionId,
        Role proposedAs,
        String proposedBy,
        String reason,
        PostChangeState state,
        @Nullable Integer openMark,
        Instant proposedAt,
        Instant since,
        @Version long version) {

    static final int OPEN = 1;

    static PostChangeRow of(PostChange change) {
        return new PostChangeRow(
                change.id(),
                change.agreementId(),
                change.fromPositionId(),
                change.toPositionId(),
                change.proposedAs(),
                change.proposedBy(),
                change.reason(),
                change.state(),
                change.state() == PostChangeState.PROPOSED ? OPEN : null,
                change.proposedAt(),
                change.since(),
                change.version());
    }

    PostChange change() {
        return new PostChange(
                id,
                agreementId,
                fromPositionId,
                toPositionId,
                proposedAs,
                proposedBy,
                reason,
                state,
                proposedAt,
                since,
                version);
    }
}
