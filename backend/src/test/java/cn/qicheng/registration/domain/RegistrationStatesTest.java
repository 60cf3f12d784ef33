package cn.qicheng.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("报名与报名时段的状态")
class RegistrationStatesTest {

    private static final Instant OPENS = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-09T10:00:00Z");

    private static RegistrationWindow window(WindowState state) {
        return new RegistrationWindow(
                "w", "样例时段", state, OPENS, CLOSES, null, WindowTerms.firstCome(OPENS.minusSeconds(60)), null, 0);
    }

    private static Registration registration(RegistrationState state) {
        return new Registration(
                "r",
                "w",
                "p",
                "person",
                "b",
                "620102",
                state,
                null,
                OPENS,
                "BM20261102-X",
                "2016-17/1",
                OPENS,
                null,
                null,
                0);
    }

    @ParameterizedTest(name = "{0} 是 {1}")
    @CsvSource({
        "2026-11-02T00:58:59.999Z, UPCOMING",
        "2026-11-02T00:59:00Z, READY_PACK",
        "2026-11-02T00:59:59.999Z, READY_PACK",
        "2026-11-02T01:00:00Z, OPEN",
        "2026-11-09T09:59:59.999Z, OPEN",
        "2026-11-09T10:00:00Z, CLOSING",
        "2026-11-09T10:00:29.999Z, CLOSING",
        "2026-11-09T10:00:30Z, CLOSED"
    })
    void a_published_window_follows_the_clock_to_the_millisecond(Instant now, WindowPhase phase) {
        assertThat(window(WindowState.PUBLISHED).phase(now)).isEqualTo(phase);
    }

    @ParameterizedTest(name = "{0} 是 {1}")
    @CsvSource({
        "2026-11-02T00:59:59.999Z, READY_PACK",
        "2026-11-02T01:00:00Z, ARRIVING",
        "2026-11-02T01:00:59.999Z, ARRIVING",
        "2026-11-02T01:01:00Z, DRAWING",
        "2026-11-09T10:00:00Z, CLOSING"
    })
    void a_window_with_a_draw_opens_for_all_only_once_it_is_made(Instant now, WindowPhase phase) {
        var terms = new WindowTerms(Fairness.DRAW, 60, 0, "hash", OPENS.minusSeconds(60));
        var window = new RegistrationWindow("w", "样例时段", WindowState.PUBLISHED, OPENS, CLOSES, null, terms, null, 0);

        assertThat(window.phase(now)).isEqualTo(phase);
        assertThat(window.drawDue(now)).isEqualTo(!now.isBefore(OPENS.plusSeconds(60)));
        assertThat(window.drawn(OPENS.plusSeconds(61)).phase(OPENS.plusSeconds(61)))
                .isEqualTo(WindowPhase.OPEN);
        assertThat(window.drawn(OPENS.plusSeconds(61)).drawDue(CLOSES)).isFalse();
    }

    @Test
    void a_sealed_window_does_not_move_any_more() {
        var sealed = window(WindowState.PUBLISHED).sealed();

        assertThat(sealed.phase(CLOSES.plusSeconds(60))).isEqualTo(WindowPhase.RECONCILED);
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> sealed.cancelled("x"));
    }

    @ParameterizedTest
    @CsvSource({"PLANNED, PLANNED", "CANCELLED, CANCELLED"})
    void the_clock_opens_nothing_that_is_not_published(WindowState state, WindowPhase phase) {
        assertThat(window(state).phase(OPENS.plusSeconds(1))).isEqualTo(phase);
    }

    @Test
    void a_cancelled_window_does_not_come_back() {
        var cancelled = window(WindowState.PUBLISHED).cancelled("岗位有误");

        assertThat(cancelled.cancelReason()).isEqualTo("岗位有误");
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(cancelled::published);
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> window(WindowState.PUBLISHED).published());
    }

    @Test
    void an_admitted_graduate_neither_withdraws_nor_is_declined() {
        var admitted = registration(RegistrationState.CONFIRMED).admitted("mentor", LocalDate.of(2026, 11, 3), CLOSES);

        assertThat(admitted.mentorId()).isEqualTo("mentor");
        for (var move :
                new RegistrationMove[] {RegistrationMove.WITHDRAW, RegistrationMove.DECLINE, RegistrationMove.LET_GO}) {
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> admitted.released(move, "x", CLOSES));
        }
    }

    @Test
    @DisplayName("第十五条 没有备案的接收不算参加过：可以退回，名额放出来")
    void only_an_admission_is_taken_back_and_it_frees_the_place() {
        var admitted = registration(RegistrationState.CONFIRMED).admitted("mentor", LocalDate.of(2026, 11, 3), CLOSES);

        assertThat(admitted.released(RegistrationMove.UNDO_ADMISSION, "协议没有备案", CLOSES)
                        .active())
                .isFalse();
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() ->
                        registration(RegistrationState.HELD).released(RegistrationMove.UNDO_ADMISSION, "x", CLOSES));
    }

    @Test
    void every_way_out_ends_in_released_and_inactive() {
        assertThat(registration(RegistrationState.HELD).released(RegistrationMove.REFUSE, "不符合", CLOSES))
                .satisfies(released -> {
                    assertThat(released.active()).isFalse();
                    assertThat(released.releaseReason()).isEqualTo("不符合");
                    assertThat(released.since()).isEqualTo(CLOSES);
                });
        assertThat(registration(RegistrationState.CONFIRMED)
                        .released(RegistrationMove.DECLINE, "x", CLOSES)
                        .active())
                .isFalse();
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> registration(RegistrationState.HELD).released(RegistrationMove.DECLINE, "x", CLOSES));
    }

    @Test
    void a_base_chooses_only_among_confirmed_ones() {
        assertThat(Move.allowed(RegistrationMove.class, RegistrationState.HELD, Role.BASE_ADMIN))
                .isEmpty();
        assertThat(Move.allowed(RegistrationMove.class, RegistrationState.CONFIRMED, Role.BASE_ADMIN))
                .containsExactly("ADMIT", "DECLINE");
    }

    @Test
    void two_tickets_of_one_day_differ() {
        var day = LocalDate.of(2026, 11, 2);

        assertThat(TicketNo.of("01K9ZZZZZZ0000000000000001", day)).isEqualTo("BM20261102-0000000001");
        assertThat(TicketNo.of("01K9ZZZZZZ0000000000000002", day))
                .isNotEqualTo(TicketNo.of("01K9ZZZZZZ0000000000000001", day));
    }
}
