package cn.qicheng.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient.Answer;
import cn.qicheng.Journey;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("月度签到和带教确认（系统缺省）")
class AttendanceIT extends Journey {

    /** Signed on 2 November 2026: the first month runs to 1 December. */
    private static final LocalDate LAST = LocalDate.of(2026, 12, 1);

    @Test
    void trainee_and_mentor_are_told_when_it_is_their_turn_and_again_before_it_is_late() {
        var cast = cast();
        var trainee = inForce(cast);
        var job = bean(SheetReminders.class);
        job.run(LAST.minusDays(6));
        assertThat(told(trainee.personId(), "CHECK_IN_DUE")).isZero();
        LAST.minusDays(5).datesUntil(LAST.plusDays(20)).forEach(job::run);
        assertThat(told(trainee.personId(), "CHECK_IN_DUE")).isEqualTo(1);
        assertThat(told(trainee.personId(), "DEADLINE_NEAR")).isEqualTo(1);
        assertThat(told(cast.mentor(), "MONTH_TO_CONFIRM")).isZero();

        clock().set(LAST);
        ok(checkIn(trainee, 1));
        LAST.datesUntil(LAST.plusDays(20)).forEach(job::run);
        assertThat(told(cast.mentor(), "MONTH_TO_CONFIRM")).isEqualTo(1);
        assertThat(told(cast.mentor(), "DEADLINE_NEAR")).isEqualTo(1);
    }

    private static long told(String personId, String kind) {
        return as(personId).get("/me/messages?size=100").at("items").getAsJsonArray().asList().stream()
                .filter(one -> one.getAsJsonObject().get("kind").getAsString().equals(kind))
                .count();
    }

    @Nested
    @DisplayName("签到")
    class CheckingIn {

        @Test
        void six_days_before_the_end_is_too_early_and_five_is_not() {
            var trainee = inForce(cast());

            clock().set(LAST.minusDays(6));
            var early = checkIn(trainee, 1);
            clock().set(LAST.minusDays(5));
            var inTime = checkIn(trainee, 1);

            assertThat(early.status()).isEqualTo(425);
            assertThat(early.code()).isEqualTo("ATT-101");
            assertThat(early.text("detail")).contains("11月26日");
            assertThat(early.text("clause.documentNo")).isEqualTo("系统缺省");
            assertThat(inTime.text("state")).isEqualTo("CHECKED_IN");
            assertThat(inTime.at("late").getAsBoolean()).isFalse();
        }

        @Test
        void the_phones_moment_is_kept_beside_the_servers() {
            var trainee = inForce(cast());
            clock().set(LAST.plusDays(3));
            var tapped = "2026-11-30T04:00:00Z";

            var taken = as(trainee.personId())
                    .post("/attendance-sheets/" + sheet(trainee, 1) + "/check-in", Map.of("madeAt", tapped));

            assertThat(Instant.parse(taken.text("madeAt"))).isEqualTo(tapped);
            assertThat(Instant.parse(taken.text("checkedInAt"))).isAfter(tapped);
        }

        @Test
        void long_after_the_end_is_marked_and_taken() {
            var trainee = inForce(cast());
            clock().set(LAST.plusDays(30));

            var taken = ok(checkIn(trainee, 1));

            assertThat(taken.at("late").getAsBoolean()).isTrue();
        }

        @Test
        void a_second_tap_and_a_stranger_are_refused() {
            var trainee = inForce(cast());
            clock().set(LAST);
            ok(checkIn(trainee, 1));

            assertThat(checkIn(trainee, 1).code()).isEqualTo("ATT-107");
            var stranger = graduate()
                    .post(
                            "/attendance-sheets/" + sheet(trainee, 2) + "/check-in",
                            Map.of("madeAt", clock().instant().toString()));
            assertThat(stranger.status()).isEqualTo(404);
            assertThat(stranger.code()).isEqualTo("ATT-105");
        }
    }

    @Nested
    @DisplayName("确认")
    class Confirming {

        @Test
        void the_last_day_is_too_early_and_the_day_after_is_not() {
            var cast = cast();
            var trainee = inForce(cast);
            clock().set(LAST);
            ok(checkIn(trainee, 1));

            var early = confirm(cast, trainee, 1);
            clock().set(LAST.plusDays(1));
            var confirmed = ok(confirm(cast, trainee, 1));

            assertThat(early.status()).isEqualTo(422);
            assertThat(early.code()).isEqualTo("ATT-102");
            assertThat(confirmed.text("state")).isEqualTo("CONFIRMED");
            assertThat(confirmed.number("absentDays")).isEqualTo(1);
            assertThat(confirmed.text("confirmedBy")).startsWith("李样");
            assertThat(confirm(cast, trainee, 1).code()).isEqualTo("ATT-106");
        }

        @Test
        void a_month_without_check_in_waits_for_the_trainee() {
            var cast = cast();
            var trainee = inForce(cast);
            clock().set(LAST.plusDays(1));

            assertThat(confirm(cast, trainee, 1).code()).isEqualTo("ATT-103");
        }

        @Test
        void more_days_than_the_month_has_are_refused_and_exactly_as_many_are_not() {
            var cast = cast();
            var trainee = inForce(cast);
            clock().set(LAST.plusDays(1));
            ok(checkIn(trainee, 1));
            var path = "/attendance-sheets/" + sheet(trainee, 1) + "/confirmation";

            var tooMany = as(cast.mentor()).post(path, Map.of("absentDays", 30, "leaveDays", 1));
            var exactly = as(cast.mentor()).post(path, Map.of("absentDays", 30, "leaveDays", 0));

            assertThat(tooMany.code()).isEqualTo("ATT-104");
            assertThat(exactly.status()).isEqualTo(200);
        }

        @Test
        void only_the_mentor_of_the_agreement_confirms() {
            var cast = cast();
            var trainee = inForce(cast);
            clock().set(LAST.plusDays(1));
            ok(checkIn(trainee, 1));
            var path = "/attendance-sheets/" + sheet(trainee, 1);
            var colleague = signedIn(Role.SUPERVISOR, cast.baseId());

            assertThat(colleague
                            .post(path + "/confirmation", Map.of("absentDays", 0, "leaveDays", 0))
                            .status())
                    .isEqualTo(404);
            assertThat(colleague
                            .get("/bases/" + cast.baseId() + "/attendance-sheets?group=TO_CONFIRM")
                            .number("total"))
                    .isZero();
            assertThat(as(cast.mentor())
                            .get("/bases/" + cast.baseId() + "/attendance-sheets?group=TO_CONFIRM")
                            .number("total"))
                    .isEqualTo(1);
            assertThat(as(cast.base()).get(path).status()).isEqualTo(200);
            assertThat(as(cast().base()).get(path).status()).isEqualTo(404);
        }

        @Test
        void one_tap_confirms_all_that_can_be_and_names_the_others() {
            var cast = cast();
            var ready = inForce(cast);
            var silent = inForce(cast);
            clock().set(LAST.plusDays(1));
            ok(checkIn(ready, 1));

            var outcome = ok(as(cast.mentor())
                    .post(
                            "/attendance-sheets/confirmations",
                            Map.of("sheetIds", List.of(sheet(silent, 1), sheet(ready, 1), sheet(ready, 2)))));

            assertThat(outcome.size("confirmed")).isEqualTo(1);
            assertThat(outcome.text("confirmed.0.id")).isEqualTo(sheet(ready, 1));
            assertThat(outcome.text("failed.0.code")).isEqualTo("ATT-103");
            assertThat(outcome.text("failed.1.code")).isEqualTo("ATT-102");
            assertThat(as(silent.personId()).get("/me/attendance-sheets").text("0.state"))
                    .isEqualTo("OPEN");
            assertThat(as(ready.personId()).get("/me/attendance-sheets").text("0.state"))
                    .isEqualTo("CONFIRMED");
        }

        @Test
        void two_taps_at_the_same_moment_confirm_once() throws Exception {
            var cast = cast();
            var trainee = inForce(cast);
            clock().set(LAST.plusDays(1));
            ok(checkIn(trainee, 1));

            var answers = together(List.of(() -> confirm(cast, trainee, 1), () -> confirm(cast, trainee, 1)));

            assertThat(answers).extracting(answer -> answer.status()).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Nested
    @DisplayName("谁在办")
    class Turns {

        @Test
        void a_sheet_names_its_holder_only_when_somebody_must_act() {
            var cast = cast();
            var trainee = inForce(cast);
            var mine = "/me/attendance-sheets";

            assertThat(as(trainee.personId()).get(mine).has("0.holder")).isFalse();
            clock().set(LAST.minusDays(5));
            assertThat(as(trainee.personId()).get(mine).text("0.holder.role")).isEqualTo("见习生");
            assertThat(as(trainee.personId()).get(mine).text("0.due")).isEqualTo("2026-12-06");
            ok(checkIn(trainee, 1));
            assertThat(as(trainee.personId()).get(mine).has("0.holder")).isFalse();
            clock().set(LAST.plusDays(1));
            assertThat(as(trainee.personId()).get(mine).text("0.holder.role")).isEqualTo("带教老师");
            assertThat(as(trainee.personId()).get(mine).text("0.due")).isEqualTo("2026-12-11");
        }
    }

    @Nested
    @DisplayName("带教老师不在：请人代确认")
    class StandingIn {

        @Test
        void a_named_colleague_scans_the_code_confirms_for_the_time_and_no_longer() {
            var cast = cast();
            var trainee = inForce(cast);
            var colleague = signedIn(Role.SUPERVISOR, cast.baseId()).personId();
            var third = signedIn(Role.SUPERVISOR, cast.baseId()).personId();
            clock().set(LAST);
            ok(checkIn(trainee, 1));
            clock().set(LAST.plusDays(1));
            var sheet = "/attendance-sheets/" + sheet(trainee, 1);

            var named = ok(name(cast, colleague, LAST.plusDays(1), LAST.plusDays(10)));
            assertThat(named.text("0.state")).isEqualTo("NAMED");
            var scene = named.text("0.scene");
            assertThat(anonymous().get("/scenes/" + scene).text("action.page")).isEqualTo("/base/stand-ins");
            assertThat(anonymous().get("/scenes/" + scene).body()).doesNotContain(cast.mentor());
            assertThat(as(colleague).get(sheet).status()).isEqualTo(404);
            assertThat(accept(third, scene).code()).isEqualTo("ATT-112");
            ok(accept(colleague, scene));
            assertThat(accept(colleague, scene).code()).isEqualTo("SCN-103");

            assertThat(as(third).get(sheet).status()).isEqualTo(404);
            assertThat(as(colleague).get(sheet).at("allowedMoves").toString()).isEqualTo("[\"CONFIRM\"]");
            assertThat(as(colleague)
                            .get("/bases/" + cast.baseId() + "/attendance-sheets")
                            .number("total"))
                    .isEqualTo(1);
            assertThat(as(colleague).get("/me/tasks?role=SUPERVISOR").body()).contains("CONFIRM_MONTH");
            clock().set(LAST.plusDays(11));
            assertThat(as(colleague).get(sheet).status()).isEqualTo(404);
            assertThat(confirmAs(colleague, sheet).status()).isEqualTo(404);
            clock().set(LAST.plusDays(10));
            var confirmed = ok(confirmAs(colleague, sheet));

            assertThat(confirmed.text("state")).isEqualTo("CONFIRMED");
            assertThat(count(
                            "SELECT COUNT(*) FROM attendance_sheet WHERE agreement_id = ? AND confirmed_by = ?",
                            trainee.agreementId(),
                            colleague))
                    .isEqualTo(1);
        }

        @Test
        void only_a_colleague_for_days_to_come_once_and_either_side_ends_it() {
            var cast = cast();
            var colleague = signedIn(Role.SUPERVISOR, cast.baseId()).personId();
            var stranger = signedIn(Role.SUPERVISOR, cast().baseId()).personId();
            var from = today();

            assertThat(name(cast, stranger, from, from).code()).isEqualTo("ATT-109");
            assertThat(name(cast, cast.mentor(), from, from).code()).isEqualTo("ATT-109");
            assertThat(name(cast, colleague, from.minusDays(1), from).code()).isEqualTo("ATT-108");
            assertThat(name(cast, colleague, from, from.plusDays(60)).code()).isEqualTo("ATT-108");
            ok(name(cast, colleague, from, from.plusDays(3)));
            assertThat(name(cast, colleague, from.plusDays(3), from.plusDays(5)).code())
                    .isEqualTo("ATT-110");
            var list = "/bases/" + cast.baseId() + "/stand-ins";
            var id = as(cast.mentor()).get(list).text("0.id");
            assertThat(as(colleague).get(list).json().getAsJsonArray()).isEmpty();
            ok(accept(colleague, as(cast.mentor()).get(list).text("0.scene")));
            assertThat(as(colleague).get(list).text("0.state")).isEqualTo("IN_FORCE");
            assertThat(as(stranger).post("/stand-ins/" + id + "/end").code()).isEqualTo("ATT-111");
            ok(as(colleague).post("/stand-ins/" + id + "/end"));
            assertThat(as(cast.mentor()).post("/stand-ins/" + id + "/end").code())
                    .isEqualTo("ATT-113");
            assertThat(as(cast.mentor()).get(list).json().getAsJsonArray()).isEmpty();
            assertThat(bean(AuditTrail.class).of(new SubjectRef("STAND_IN", id)))
                    .extracting(entry -> entry.move())
                    .contains("NAMED", "ACCEPTED", "ENDED");
        }

        private Answer name(Cast cast, String personId, LocalDate from, LocalDate to) {
            return as(cast.mentor())
                    .post(
                            "/bases/" + cast.baseId() + "/stand-ins",
                            Map.of("personId", personId, "from", from.toString(), "to", to.toString()));
        }

        private Answer accept(String personId, String scene) {
            return as(personId).post("/stand-ins/acceptance", Map.of("scene", scene));
        }

        private Answer confirmAs(String personId, String sheet) {
            return as(personId).post(sheet + "/confirmation", Map.of("absentDays", 0, "leaveDays", 0));
        }
    }
}
