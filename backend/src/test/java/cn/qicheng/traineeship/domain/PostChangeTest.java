package cn.qicheng.traineeship.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.kernel.Role;
import cn.qicheng.traineeship.domain.PostChangeMove.Answer;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第十六条 换岗由双方书面约定")
class PostChangeTest {

    private static final Instant AT = Instant.parse("2026-05-06T02:00:00Z");

    private static PostChange proposedBy(Role role) {
        return new PostChange("C1", "A1", "P1", "P2", role, "X1", "岗位调整", PostChangeState.PROPOSED, AT, AT, 0);
    }

    @Test
    void it_counts_once_the_other_side_has_said_yes() {
        assertThat(proposedBy(Role.BASE_ADMIN)
                        .answered(Answer.AGREE, Role.GRADUATE, AT)
                        .state())
                .isEqualTo(PostChangeState.AGREED);
        assertThat(proposedBy(Role.GRADUATE)
                        .answered(Answer.AGREE, Role.BASE_ADMIN, AT)
                        .state())
                .isEqualTo(PostChangeState.AGREED);
    }

    @Test
    void nobody_says_yes_to_themselves_and_only_whoever_proposed_takes_it_back() {
        for (var role : new Role[] {Role.GRADUATE, Role.BASE_ADMIN}) {
            var other = role == Role.GRADUATE ? Role.BASE_ADMIN : Role.GRADUATE;
            assertThatExceptionOfType(IllegalMove.class)
                    .isThrownBy(() -> proposedBy(role).answered(Answer.AGREE, role, AT));
            assertThatExceptionOfType(IllegalMove.class)
                    .isThrownBy(() -> proposedBy(role).answered(Answer.WITHDRAW, other, AT));
            assertThat(proposedBy(role).answered(Answer.WITHDRAW, role, AT).state())
                    .isEqualTo(PostChangeState.WITHDRAWN);
        }
    }

    @Test
    void an_answer_is_given_once() {
        var declined = proposedBy(Role.BASE_ADMIN).answered(Answer.DECLINE, Role.GRADUATE, AT);

        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> declined.answered(Answer.AGREE, Role.GRADUATE, AT));
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> declined.answered(Answer.WITHDRAW, Role.BASE_ADMIN, AT));
    }
}
