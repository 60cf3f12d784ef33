package cn.qicheng.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("候补、名额、岗位的门")
class WaitingTest {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofHours(24));

    private static WaitingEntry waiting() {
        return WaitingEntry.joining("e", "w", "p", "person", 7, NOW);
    }

    @Test
    void an_offer_stands_until_the_moment_it_names_and_not_a_millisecond_longer() {
        var offered = waiting().offered(NOW, UNTIL);

        assertThat(offered.offerRunOut(UNTIL.minusMillis(1))).isFalse();
        assertThat(offered.offerRunOut(UNTIL)).isTrue();
        assertThat(waiting().offerRunOut(UNTIL)).isFalse();
    }

    @Test
    void only_an_offer_is_accepted_declined_or_runs_out() {
        for (var move : new WaitingMove[] {WaitingMove.DECLINE, WaitingMove.EXPIRE}) {
            assertThatExceptionOfType(IllegalMove.class)
                    .isThrownBy(() -> waiting().moved(move, NOW));
            assertThat(waiting().offered(NOW, UNTIL).moved(move, UNTIL).active())
                    .isFalse();
        }
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> waiting().accepted("r", NOW));
        var accepted = waiting().offered(NOW, UNTIL).accepted("r", NOW);
        assertThat(accepted.registrationId()).isEqualTo("r");
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> accepted.moved(WaitingMove.EXPIRE, UNTIL));
    }

    @Test
    void who_waits_may_leave_and_who_was_offered_a_place_answers() {
        assertThat(Move.allowed(WaitingMove.class, WaitingState.WAITING, Role.GRADUATE))
                .containsExactly("LEAVE");
        assertThat(Move.allowed(WaitingMove.class, WaitingState.OFFERED, Role.GRADUATE))
                .containsExactly("ACCEPT", "DECLINE");
        assertThat(Move.allowed(WaitingMove.class, WaitingState.EXPIRED, Role.GRADUATE))
                .isEmpty();
    }

    @Test
    void a_number_in_the_list_never_changes() {
        assertThat(waiting()
                        .offered(NOW, UNTIL)
                        .moved(WaitingMove.EXPIRE, UNTIL)
                        .number())
                .isEqualTo(7);
    }

    @Test
    void a_place_under_offer_is_a_place_and_is_not_left() {
        var post = new WindowPost("id", "w", "p", 3, 3, 2, PostDoor.OPEN, null);

        assertThat(post.left()).isZero();
        assertThat(post.places()).isEqualTo(5);
        assertThat(post.promised()).isEqualTo(5);
    }

    @Test
    void a_closed_door_is_reopened_and_a_paused_one_resumed() {
        assertThat(PostDoorMove.PAUSE.applyTo(PostDoor.OPEN)).isEqualTo(PostDoor.PAUSED);
        assertThat(PostDoorMove.RESUME.applyTo(PostDoor.PAUSED)).isEqualTo(PostDoor.OPEN);
        assertThat(PostDoorMove.CLOSE.applyTo(PostDoor.PAUSED)).isEqualTo(PostDoor.CLOSED);
        assertThat(PostDoorMove.REOPEN.applyTo(PostDoor.CLOSED)).isEqualTo(PostDoor.OPEN);
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> PostDoorMove.RESUME.applyTo(PostDoor.CLOSED));
    }
}
