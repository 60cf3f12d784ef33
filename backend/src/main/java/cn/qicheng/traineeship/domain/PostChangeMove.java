package cn.qicheng.traineeship.domain;

import static cn.qicheng.traineeship.domain.PostChangeState.AGREED;
import static cn.qicheng.traineeship.domain.PostChangeState.DECLINED;
import static cn.qicheng.traineeship.domain.PostChangeState.PROPOSED;
import static cn.qicheng.traineeship.domain.PostChangeState.WITHDRAWN;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** Every step of a change of post: the other side answers, or whoever proposed takes it back (第十六条). */
public enum PostChangeMove implements Move<PostChangeState> {
    AGREE_AS_TRAINEE(Step.by(Role.GRADUATE).from(PROPOSED).to(AGREED)),
    AGREE_AS_BASE(Step.by(Role.BASE_ADMIN).from(PROPOSED).to(AGREED)),
    DECLINE_AS_TRAINEE(Step.by(Role.GRADUATE).from(PROPOSED).to(DECLINED)),
    DECLINE_AS_BASE(Step.by(Role.BASE_ADMIN).from(PROPOSED).to(DECLINED)),
    WITHDRAW_AS_TRAINEE(Step.by(Role.GRADUATE).from(PROPOSED).to(WITHDRAWN)),
    WITHDRAW_AS_BASE(Step.by(Role.BASE_ADMIN).from(PROPOSED).to(WITHDRAWN));

    private final Step<PostChangeState> step;

    PostChangeMove(Step<PostChangeState> step) {
        this.step = step;
    }

    @Override
    public Step<PostChangeState> step() {
        return step;
    }

    /** The two sides' moves for the same answer. */
    public enum Answer {
        AGREE(AGREE_AS_TRAINEE, AGREE_AS_BASE),
        DECLINE(DECLINE_AS_TRAINEE, DECLINE_AS_BASE),
        WITHDRAW(WITHDRAW_AS_TRAINEE, WITHDRAW_AS_BASE);

        private final PostChangeMove trainees;
        private final PostChangeMove bases;

        Answer(PostChangeMove trainees, PostChangeMove bases) {
            this.trainees = trainees;
            this.bases = bases;
        }

        public PostChangeMove by(Role role) {
            return role == Role.GRADUATE ? trainees : bases;
        }
    }
}
