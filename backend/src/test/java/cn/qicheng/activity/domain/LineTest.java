package cn.qicheng.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.kernel.IllegalMove;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("活动名额：先到先得，满了排候补，空出来的按次序给")
class LineTest {

    @Test
    void the_last_place_is_taken_and_the_next_one_waits() {
        assertThat(new Line(3, 2, 0).next()).isEqualTo(ActivityPlaceState.HELD);
        assertThat(new Line(3, 2, 0).oneTaken().next()).isEqualTo(ActivityPlaceState.WAITING);
    }

    @Test
    void nobody_overtakes_those_who_wait() {
        assertThat(new Line(3, 2, 1).next()).isEqualTo(ActivityPlaceState.WAITING);
    }

    @Test
    void as_many_move_up_as_there_are_free_places_and_people() {
        assertThat(new Line(3, 3, 4).toMoveUp()).isZero();
        assertThat(new Line(3, 3, 4).oneGivenBack().toMoveUp()).isEqualTo(1);
        assertThat(new Line(9, 3, 4).toMoveUp()).isEqualTo(4);
        assertThat(new Line(5, 3, 4).toMoveUp()).isEqualTo(2);
    }

    @Test
    void more_places_taken_than_there_are_cannot_be() {
        assertThatThrownBy(() -> new Line(3, 3, 0).oneTaken()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Line(3, 0, 0).oneGivenBack()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Line(3, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fewer_places_take_nobodys_away() {
        assertThat(new Line(9, 5, 0).canShrinkTo(5)).isTrue();
        assertThat(new Line(9, 5, 0).canShrinkTo(4)).isFalse();
        assertThat(new Line(9, 5, 0).free()).isEqualTo(4);
    }

    @Test
    void who_came_cannot_leave_and_who_left_cannot_be_entered_by_hand() {
        assertThatThrownBy(() -> ActivityPlaceMove.LEAVE.applyTo(ActivityPlaceState.ATTENDED))
                .isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> ActivityPlaceMove.ENTER_BY_HAND.applyTo(ActivityPlaceState.LEFT))
                .isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> ActivityPlaceMove.CHECK_IN.applyTo(ActivityPlaceState.WAITING))
                .isInstanceOf(IllegalMove.class);
        assertThat(ActivityPlaceMove.TAKE_BACK_ENTRY.applyTo(ActivityPlaceState.ATTENDED))
                .isEqualTo(ActivityPlaceState.HELD);
    }

    @Test
    void what_was_called_off_stays_so() {
        for (var move : ActivityMove.values()) {
            assertThatThrownBy(() -> move.applyTo(ActivityState.CANCELLED)).isInstanceOf(IllegalMove.class);
        }
        assertThatThrownBy(() -> ActivityMove.PUBLISH.applyTo(ActivityState.PUBLISHED))
                .isInstanceOf(IllegalMove.class);
        assertThat(ActivityMove.CANCEL.applyTo(ActivityState.PLANNED)).isEqualTo(ActivityState.CANCELLED);
    }

    @Test
    void every_state_has_a_word() {
        assertThat(EnumSet.allOf(ActivityState.class))
                .extracting(ActivityState::label)
                .doesNotHaveDuplicates();
        assertThat(EnumSet.allOf(ActivityPlaceState.class))
                .extracting(ActivityPlaceState::label)
                .doesNotHaveDuplicates();
    }
}
