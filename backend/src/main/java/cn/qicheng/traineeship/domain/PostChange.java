package cn.qicheng.traineeship.domain;

import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.kernel.Role;
import cn.qicheng.traineeship.domain.PostChangeMove.Answer;
import java.time.Instant;

/**
 * One side wants the traineeship to go on at another post of the same base; it counts once the other has put its yes beside
 * it (第十六条). Immutable: answers return the next one.
 *
 * @param proposedAs GRADUATE or BASE_ADMIN
 */
public record PostChange(
        String id,
        String agreementId,
        String fromPositionId,
        String toPositionId,
        Role proposedAs,
        String proposedBy,
        String reason,
        PostChangeState state,
        Instant proposedAt,
        Instant since,
        long version) {

    /** Whoever proposed may take it back, the other side may answer; nobody does both. */
    public boolean open(Answer answer, Role by) {
        return state == PostChangeState.PROPOSED && (answer == Answer.WITHDRAW) == (by == proposedAs);
    }

    public PostChange answered(Answer answer, Role by, Instant at) {
        if (!open(answer, by)) {
            throw new IllegalMove(answer.by(by), state);
        }
        return new PostChange(
                id,
                agreementId,
                fromPositionId,
                toPositionId,
                proposedAs,
                proposedBy,
                reason,
                answer.by(by).applyTo(state),
                proposedAt,
                at,
                version);
    }
}
