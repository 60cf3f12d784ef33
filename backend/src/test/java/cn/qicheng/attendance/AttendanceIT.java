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
            assertThat(as(colleague).get(sheet).at("allowedMoves").toString()).isEqualTo("[\"CONFIRM\",\"DISPUTE\"]");
            assertThat(as(trainee.personId()).get(sheet).text("holder.role")).startsWith("代");
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

    @Nested
    @DisplayName("带教不确认、有疑问、登记错了、本人不认可")
    class OtherWays {

        /** The first month ended on 1 December; the mentor had until the 11th, the base until Friday the 18th. */
        @Test
        void a_silent_mentor_costs_the_trainee_nothing() {
            var cast = cast();
            var trainee = inForce(cast);
            clock().set(LAST);
            ok(checkIn(trainee, 1));
            var sheet = "/attendance-sheets/" + sheet(trainee, 1);
            var words = Map.<String, Object>of("absentDays", 0, "leaveDays", 0, "remark", "考勤机记录和现场照片");

            clock().set(LAST.plusDays(10));
            run();
            assertThat(as(cast.base()).post(sheet + "/confirmation", words).code())
                    .isEqualTo("ATT-117");
            assertThat(as(cast.district()).post(sheet + "/confirmation", words).code())
                    .isEqualTo("ATT-117");
            assertThat(as(cast.base()).get("/me/tasks?role=BASE_ADMIN").body()).doesNotContain("CONFIRM_FOR_MENTOR");
            clock().set(LAST.plusDays(11));
            run();
            run();
            assertThat(told(cast.base(), "MONTH_MOVED")).isEqualTo(1);
            assertThat(as(trainee.personId()).get(sheet).text("holder.role")).isEqualTo("基地代为确认");
            assertThat(as(cast.base()).get("/me/tasks?role=BASE_ADMIN").body()).contains("CONFIRM_FOR_MENTOR");
            assertThat(as(cast.base())
                            .post(sheet + "/confirmation", Map.of("absentDays", 0, "leaveDays", 0))
                            .code())
                    .isEqualTo("ATT-116");
            clock().set(LAST.plusDays(18));
            run();
            assertThat(as(cast.district()).get("/attendance-cases").body()).contains(sheet(trainee, 1));
            assertThat(as(trainee.personId()).get(sheet).text("turn")).isEqualTo("DISTRICT");
            var confirmed = ok(as(cast.district()).post(sheet + "/confirmation", words));
            assertThat(confirmed.text("state")).isEqualTo("CONFIRMED");
            assertThat(confirmed.text("history.0.move")).isEqualTo("CONFIRM_AS_DISTRICT");
            assertThat(as(cast.mentor())
                            .post(sheet + "/correction", Map.of("absentDays", 3, "remark", "其实缺勤"))
                            .code())
                    .isEqualTo("ATT-120");
            assertThat(as(cast.district()).get("/attendance-cases").body()).doesNotContain(sheet(trainee, 1));
        }

        @Test
        void a_doubt_is_settled_a_mistake_corrected_and_an_objection_heard_to_its_end() throws Exception {
            var cast = cast();
            var trainee = inForce(cast);
            clock().set(LAST);
            ok(checkIn(trainee, 1));
            clock().set(LAST.plusDays(1));
            var sheet = "/attendance-sheets/" + sheet(trainee, 1);
            var mentor = as(cast.mentor());

            assertThat(mentor.post(sheet + "/correction", days(1, "SICK", 1, "样例"))
                            .code())
                    .isEqualTo("KRN-101");
            ok(mentor.post(sheet + "/dispute", Map.of("words", "有一周没见到人")));
            assertThat(mentor.post(sheet + "/dispute", Map.of("words", "再说一次")).code())
                    .isEqualTo("ATT-124");
            assertThat(as(cast.base())
                            .get("/bases/" + cast.baseId() + "/attendance-cases")
                            .text("0.state"))
                    .isEqualTo("DISPUTED");
            assertThat(as(cast.base())
                            .post(sheet + "/confirmation", days(2, "HOLIDAY", 1, "样例"))
                            .code())
                    .isEqualTo("ATT-114");
            ok(as(cast.base()).post(sheet + "/confirmation", days(2, "SICK", 3, "问过同组的人")));

            assertThat(as(cast.base())
                            .post(sheet + "/correction", days(2, "SICK", 3, "没变"))
                            .code())
                    .isEqualTo("ATT-118");
            var both = together(List.of(
                    () -> as(cast.base()).post(sheet + "/correction", days(4, "SICK", 3, "漏了两天")),
                    () -> as(cast.mentor()).post(sheet + "/correction", days(4, "SICK", 3, "漏了两天"))));
            assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);

            var seen = as(trainee.personId()).get(sheet);
            assertThat(seen.size("history")).isEqualTo(3);
            assertThat(seen.text("history.1.days")).isEqualTo("缺勤 2 天，病假 3 天");
            assertThat(seen.at("allowedMoves").toString()).contains("OBJECT");
            assertThat(as(inForce(cast()).personId())
                            .post(sheet + "/objection", Map.of("words", "不是我的"))
                            .status())
                    .isEqualTo(404);
            var objected = ok(as(trainee.personId()).post(sheet + "/objection", Map.of("words", "那两天我在")));
            assertThat(as(trainee.personId())
                            .post(sheet + "/objection", Map.of("words", "再提一次"))
                            .code())
                    .isEqualTo("ATT-122");
            assertThat(as(cast.base())
                            .post(sheet + "/correction", days(0, "SICK", 3, "改"))
                            .code())
                    .isEqualTo("ATT-119");
            var objection = "/attendance-objections/" + objected.text("objection.id");
            assertThat(as(cast().base())
                            .post(objection + "/answer", days(4, "SICK", 3, "维持"))
                            .code())
                    .isEqualTo("ATT-123");
            ok(as(cast.base()).post(objection + "/answer", days(4, "SICK", 3, "考勤机没有记录，维持")));
            assertThat(as(cast.district())
                            .post(objection + "/decision", days(2, "SICK", 3, "早"))
                            .code())
                    .isEqualTo("KRN-101");
            ok(as(trainee.personId()).post(objection + "/appeal"));
            var ruled = ok(as(cast.district()).post(objection + "/decision", days(2, "SICK", 3, "看过监控，两天在")));

            assertThat(ruled.number("absentDays")).isEqualTo(2);
            assertThat(ruled.text("objection.state")).isEqualTo("SETTLED");
            assertThat(as(trainee.personId())
                            .post(sheet + "/objection", Map.of("words", "还是不对"))
                            .code())
                    .isEqualTo("ATT-120");
            assertThat(count("SELECT COUNT(*) FROM attendance_entry WHERE sheet_id = ?", sheet(trainee, 1)))
                    .isEqualTo(4);
        }

        @Test
        void a_silent_base_and_a_silent_trainee_leave_no_objection_open() {
            var cast = cast();
            var trainee = inForce(cast);
            liveThrough(cast, trainee, 1);
            var sheet = "/attendance-sheets/" + sheet(trainee, 1);
            ok(as(trainee.personId()).post(sheet + "/objection", Map.of("words", "那天我在")));
            clock().set(LAST.plusDays(9));
            run();
            assertThat(as(trainee.personId()).get(sheet).text("objection.state"))
                    .isEqualTo("AT_DISTRICT");

            var second = inForce(cast());
            assertThat(as(second.personId())
                            .post("/attendance-sheets/" + sheet(second, 1) + "/objection", Map.of("words", "还没确认"))
                            .code())
                    .isEqualTo("ATT-122");
        }

        @Test
        void who_leaves_hands_everything_over_in_one_act_that_was_seen_before() {
            var cast = cast();
            var trainee = inForce(cast);
            liveThrough(cast, trainee, 1);
            var colleague = signedIn(Role.SUPERVISOR, cast.baseId()).personId();
            var path = "/bases/" + cast.baseId() + "/mentor-hand-over";
            var seen = ok(as(cast.base()).get(path + "?from=" + cast.mentor()));
            assertThat(seen.number("months")).isEqualTo(5);
            assertThat(seen.size("trainees")).isEqualTo(1);

            assertThat(handOver(path, cast.base(), cast.mentor(), cast.mentor(), 5)
                            .code())
                    .isEqualTo("ATT-109");
            assertThat(handOver(path, cast.base(), cast.mentor(), colleague, 6).code())
                    .isEqualTo("ATT-125");
            ok(handOver(path, cast.base(), cast.mentor(), colleague, 5));
            assertThat(handOver(path, cast.base(), cast.mentor(), colleague, 0).code())
                    .isEqualTo("ATT-126");
            assertThat(as(colleague)
                            .get("/attendance-sheets/" + sheet(trainee, 2))
                            .status())
                    .isEqualTo(200);
            assertThat(as(cast.mentor())
                            .get("/attendance-sheets/" + sheet(trainee, 2))
                            .status())
                    .isEqualTo(404);
        }

        private static Answer handOver(String path, String admin, String from, String to, int months) {
            return as(admin)
                    .post(path, Map.of("fromPersonId", from, "toPersonId", to, "months", months, "reason", "调走了"));
        }

        private void run() {
            bean(SheetEscalations.class).run(today());
        }

        private static Map<String, Object> days(int absent, String type, int leave, String words) {
            return Map.of("absentDays", absent, "leave", List.of(Map.of("type", type, "days", leave)), "remark", words);
        }
    }
}
