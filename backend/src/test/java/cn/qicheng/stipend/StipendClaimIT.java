package cn.qicheng.stipend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.stipend.domain.StipendRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("补贴申领：每人每月一次，缺什么说什么")
class StipendClaimIT extends MoneyJourney {

    @Nested
    @DisplayName("不能申领的")
    class Refusals {

        @Test
        void a_month_that_is_not_confirmed_is_refused_and_its_reasons_are_kept() {
            var cast = cast();
            var trainee = inForce(cast);
            clock().set(LocalDate.of(2026, 12, 2));
            ok(checkIn(trainee, 1));
            var sheetId = sheet(trainee, 1);

            var refused = submit(cast, sheetId);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("STP-104");
            assertThat(refused.text("fields.0.field")).isEqualTo(sheetId);
            assertThat(refused.text("fields.0.reason")).contains("带教老师已确认出勤");
            assertThat(count("SELECT COUNT(*) FROM stipend_claim WHERE base_id = ?", cast.baseId()))
                    .isZero();
            assertThat(count(
                            "SELECT JSON_LENGTH(checks) FROM stipend_ruling WHERE sheet_id = ? AND granted = 0",
                            sheetId))
                    .isEqualTo(StipendRule.values().length);
        }

        @Test
        void a_month_that_has_not_ended_is_refused_on_its_last_day() {
            var cast = cast();
            var trainee = inForce(cast);
            clock().set(LocalDate.of(2026, 12, 1));
            ok(checkIn(trainee, 1));

            assertThat(submit(cast, sheet(trainee, 1)).code()).isEqualTo("STP-102");
        }

        @Test
        @DisplayName("第二十四条 生活补贴差一分也不行，条文写在回答里")
        void an_allowance_one_fen_short_is_refused_with_its_article() {
            var cast = cast(81_999);
            var trainee = afterOneMonth(cast);

            var refused = submit(cast, sheet(trainee, 1));

            assertThat(refused.code()).isEqualTo("STP-109");
            assertThat(refused.text("clause.article")).isEqualTo("第二十四条");
            var draft = as(cast.base()).get("/bases/" + cast.baseId() + "/stipend-claim-draft");
            assertThat(draft.size("ready")).isZero();
            assertThat(draft.size("blocked")).isEqualTo(1);
            assertThat(money(trainee).text("months.0.blocked.code")).isEqualTo("STP-109");
            assertThat(money(trainee).text("months.0.blocked.clause.article")).isEqualTo("第二十四条");
        }

        @Test
        void a_claimed_month_cannot_be_claimed_again() {
            var cast = cast();
            var trainee = afterOneMonth(cast);
            claimed(cast, trainee);

            var again = submit(cast, sheet(trainee, 1));

            assertThat(again.status()).isEqualTo(409);
            assertThat(again.code()).isEqualTo("STP-108");
        }

        @Test
        void one_bad_month_holds_up_the_whole_claim_and_names_itself() {
            var cast = cast();
            var good = inForce(cast);
            var bad = inForce(cast);
            liveThrough(cast, good, 1);
            var badSheet = sheet(bad, 1);

            var refused = submit(cast, sheet(good, 1), badSheet);

            assertThat(refused.size("fields")).isEqualTo(1);
            assertThat(refused.text("fields.0.field")).isEqualTo(badSheet);
            assertThat(refused.text("fields.0.reason")).contains("已签到").contains("带教老师已确认出勤");
            assertThat(count("SELECT COUNT(*) FROM stipend_line WHERE sheet_id = ?", sheet(good, 1)))
                    .isZero();
        }

        @Test
        void one_trainees_claims_show_nobody_elses_months() {
            var cast = cast();
            var one = inForce(cast);
            var other = inForce(cast);
            liveThrough(cast, one, 1);
            liveThrough(cast, other, 1);
            ok(submit(cast, sheet(one, 1), sheet(other, 1)));
            var path = "/agreements/" + one.agreementId() + "/stipend-claims";

            var claims = as(cast.base()).get(path);

            assertThat(claims.json().getAsJsonArray()).hasSize(1);
            assertThat(claims.number("0.people")).isEqualTo(2);
            assertThat(claims.size("0.lines")).isEqualTo(1);
            assertThat(claims.text("0.lines.0.sheetId")).isEqualTo(sheet(one, 1));
            assertThat(as(cast().base()).get(path).status()).isEqualTo(404);
            assertThat(as(one.personId()).get(path).status()).isEqualTo(403);
        }

        @Test
        void another_bases_month_and_another_bases_claim_do_not_exist() {
            var cast = cast();
            var trainee = afterOneMonth(cast);
            var other = cast();

            assertThat(submit(other, sheet(trainee, 1)).code()).isEqualTo("STP-110");
            var id = claimed(cast, trainee);
            assertThat(as(other.base()).get("/stipend-claims/" + id).status()).isEqualTo(404);
            assertThat(as(other.base())
                            .post("/stipend-claims", Map.of("baseId", cast.baseId(), "sheetIds", List.of("x")))
                            .status())
                    .isEqualTo(403);
            assertThat(signedIn(Role.DISTRICT_OFFICER, "620103")
                            .get("/stipend-claims/" + id)
                            .status())
                    .isEqualTo(404);
            assertThat(as(cast.district()).get("/stipend-claims/" + id).text("lines.0.traineeName"))
                    .doesNotContain("*");
            assertThat(as(maker).get("/stipend-claims/" + id).text("lines.0.traineeName"))
                    .contains("*");
        }
    }

    @Nested
    @DisplayName("第二十六条 初审、复审")
    class Reviews {

        @Test
        void a_returned_claim_comes_back_to_the_stage_that_returned_it() {
            var cast = cast();
            var trainee = afterOneMonth(cast);
            var id = claimed(cast, trainee);
            ok(pass(cast.district(), "STIPEND_CLAIM", id));

            ok(decide(cast.city(), new SubjectRef("STIPEND_CLAIM", id), "return", "FAIL"));
            assertThat(claim(cast, id).text("state")).isEqualTo("RETURNED");
            assertThat(claim(cast, id).text("hops.2.note")).contains("退回补正");
            assertThat(money(trainee).text("months.0.stageLabel")).isEqualTo("退回补正");
            assertThat(claim(cast, id).size("returned.items")).isEqualTo(1);
            assertThat(claim(cast, id).text("returned.items.0.note")).isEqualTo("缺一页");
            ok(as(cast.base()).post("/stipend-claims/" + id + "/resubmission", Map.of("note", "补了凭证")));

            assertThat(claim(cast, id).text("state")).isEqualTo("IN_SECOND_REVIEW");
            ok(pass(cast.city(), "STIPEND_CLAIM", id));
            assertThat(claim(cast, id).text("state")).isEqualTo("APPROVED");
        }

        @Test
        void a_rejected_claim_frees_its_months_and_the_trainee_reads_why() {
            var cast = cast();
            var trainee = afterOneMonth(cast);
            var id = claimed(cast, trainee);

            ok(decide(cast.district(), new SubjectRef("STIPEND_CLAIM", id), "rejection", "FAIL"));

            assertThat(claim(cast, id).text("state")).isEqualTo("REJECTED");
            assertThat(claim(cast, id).text("hops.1.state")).isEqualTo("STOPPED");
            assertThat(money(trainee).text("months.0.stage")).isEqualTo("CLAIM");
            assertThat(money(trainee).text("months.0.hops.2.note")).contains("没有通过：看过了");
            ok(submit(cast, sheet(trainee, 1)));
        }

        @Test
        void a_claim_cannot_be_handed_in_again_unless_it_was_returned() {
            var cast = cast();
            var id = claimed(cast, afterOneMonth(cast));

            var refused = as(cast.base()).post("/stipend-claims/" + id + "/resubmission", Map.of("note", "急"));

            assertThat(refused.status()).isEqualTo(409);
        }
    }

    @Nested
    @DisplayName("次序")
    class Order {

        @Test
        void nothing_is_published_filed_paid_or_passed_on_before_its_turn() {
            var cast = cast();
            ok(giveAccount(cast));
            var trainee = afterOneMonth(cast);
            var id = claimed(cast, trainee);

            assertThat(as(cast.city())
                            .post("/stipend-notices", Map.of("claimIds", List.of(id)))
                            .code())
                    .isEqualTo("STP-112");
            assertThat(file(cast, id, today()).code()).isEqualTo("STP-112");
            assertThat(drawUp(100_000, id).code()).isEqualTo("STP-112");
            assertThat(passOn(cast, id).code()).isEqualTo("STP-115");
            assertThat(tell(trainee, line(trainee), true).code()).isEqualTo("STP-116");
        }

        @Test
        @DisplayName("第二十六条 公示没结束、日期在公示结束前或在将来，都不能报备案")
        void a_filing_lies_between_the_notice_and_today() {
            var cast = cast();
            var id = noticeClosed(cast, afterOneMonth(cast));
            var closed = today().minusDays(1);

            assertThat(file(cast, id, closed.minusDays(1)).code()).isEqualTo("STP-113");
            assertThat(file(cast, id, today().plusDays(1)).code()).isEqualTo("STP-113");
            var filed = ok(file(cast, id, closed));

            assertThat(filed.text("claims.0.state")).isEqualTo("FILED");
        }
    }

    @Nested
    @DisplayName("同时和中途失败")
    class BadDays {

        @Test
        void two_claims_for_the_same_month_at_once_and_one_wins() throws Exception {
            var cast = cast();
            var trainee = afterOneMonth(cast);
            var sheetId = sheet(trainee, 1);

            var answers = together(List.of(() -> submit(cast, sheetId), () -> submit(cast, sheetId)));

            assertThat(answers).extracting(answer -> answer.status()).containsExactlyInAnyOrder(201, 409);
            assertThat(count("SELECT COUNT(*) FROM stipend_line WHERE sheet_id = ?", sheetId))
                    .isEqualTo(1);
            assertThat(count("SELECT COUNT(*) FROM stipend_claim WHERE base_id = ?", cast.baseId()))
                    .isEqualTo(1);
        }

        @Test
        void the_same_tap_twice_is_one_claim() {
            var cast = cast();
            var trainee = afterOneMonth(cast);
            var phone = as(cast.base())
                    .with(
                            "Idempotency-Key",
                            "01K7TAPTAPTAPTAPTAPTAPTAP" + cast.baseId().charAt(25));
            var body = Map.of("baseId", cast.baseId(), "sheetIds", List.of(sheet(trainee, 1)));

            var first = phone.post("/stipend-claims", body);
            var second = phone.post("/stipend-claims", body);

            assertThat(second.status()).isEqualTo(201);
            assertThat(second.text("id")).isEqualTo(first.text("id"));
        }

        @Test
        void a_review_that_breaks_half_way_leaves_review_claim_and_lines_as_they_were() {
            var cast = cast();
            var id = claimed(cast, afterOneMonth(cast));

            bean(BreakingReviewListener.class).arm(id, () -> {
                throw new IllegalStateException("broken on purpose");
            });
            var broken = pass(cast.district(), "STIPEND_CLAIM", id);
            bean(BreakingReviewListener.class).disarm();

            assertThat(broken.status()).isEqualTo(500);
            assertThat(claim(cast, id).text("state")).isEqualTo("IN_FIRST_REVIEW");
            assertThat(count("SELECT COUNT(*) FROM stipend_claim_step WHERE claim_id = ?", id))
                    .isZero();
            assertThat(count(
                            "SELECT COUNT(*) FROM review_opinion o JOIN review_case c ON c.id = o.case_id"
                                    + " WHERE c.subject_id = ?",
                            id))
                    .isZero();
            ok(pass(cast.district(), "STIPEND_CLAIM", id));
        }
    }

    @Nested
    @DisplayName("数据库连接在中途断掉")
    class LostConnections {

        @Test
        void a_decision_whose_connection_is_cut_before_the_commit_is_told_and_leaves_nothing_half_done() {
            var cast = cast();
            var id = claimed(cast, afterOneMonth(cast));

            bean(BreakingReviewListener.class).arm(id, MoneyJourney::cutEveryConnection);
            var broken = pass(cast.district(), "STIPEND_CLAIM", id);
            bean(BreakingReviewListener.class).disarm();

            assertThat(broken.status()).as(broken.toString()).isEqualTo(503);
            assertThat(broken.code()).isEqualTo("WEB-116");
            assertThat(claim(cast, id).text("state")).isEqualTo("IN_FIRST_REVIEW");
            assertThat(count("SELECT COUNT(*) FROM stipend_claim_step WHERE claim_id = ?", id))
                    .isZero();
            ok(pass(cast.district(), "STIPEND_CLAIM", id));
            assertThat(claim(cast, id).text("state")).isEqualTo("IN_SECOND_REVIEW");
        }
    }

    @Nested
    @DisplayName("列表、待办和导出")
    class Lists {

        @Test
        void a_base_and_a_district_see_their_own_and_the_city_sees_all() {
            var cast = cast();
            var id = claimed(cast, afterOneMonth(cast));
            var no = claim(cast, id).text("no");

            assertThat(as(cast.base()).get("/stipend-claims").number("total")).isEqualTo(1);
            assertThat(as(cast().base()).get("/stipend-claims").number("total")).isZero();
            assertThat(as(cast.district()).get("/stipend-claims?q=" + no).number("total"))
                    .isEqualTo(1);
            assertThat(as(cast.city())
                            .get("/stipend-claims?q=" + no + "&state=IN_FIRST_REVIEW")
                            .number("total"))
                    .isEqualTo(1);
            assertThat(as(cast.city())
                            .get("/stipend-claims?q=" + no + "&state=CLOSED")
                            .number("total"))
                    .isZero();
            assertThat(signedIn(Role.DISTRICT_OFFICER, "620103")
                            .get("/stipend-claims?q=" + no)
                            .number("total"))
                    .isZero();
            assertThat(as(cast.city()).get("/stipend-claims?q=%25").number("total"))
                    .isZero();
        }

        @Test
        void the_export_is_a_spreadsheet_for_officers_only_and_is_written_down() {
            var cast = cast();
            claimed(cast, afterOneMonth(cast));

            var file = as(cast.city()).get("/stipend-claims/export.xlsx?state=IN_FIRST_REVIEW");

            assertThat(file.status()).isEqualTo(200);
            assertThat(new String(file.bytes(), 0, 2)).isEqualTo("PK");
            assertThat(file.header("Content-Disposition").orElseThrow()).startsWith("attachment");
            assertThat(as(cast.base()).get("/stipend-claims/export.xlsx").status())
                    .isEqualTo(403);
            assertThat(count(
                            "SELECT COUNT(*) FROM audit_entry WHERE move = 'EXPORT_CLAIMS' AND actor_id = ?",
                            cast.city()))
                    .isEqualTo(1);
        }

        @Test
        void what_waits_is_counted_for_whoever_has_to_act() {
            var cast = cast();
            var trainee = inForce(cast);
            clock().set(ServiceMonth.of(signedOn(trainee), 1).to());
            assertThat(tasks(trainee.personId(), Role.GRADUATE)).contains("CHECK_IN");
            ok(checkIn(trainee, 1));
            clock().set(today().plusDays(1));
            assertThat(tasks(cast.mentor(), Role.SUPERVISOR)).contains("CONFIRM_MONTH");
            ok(confirm(cast, trainee, 1));
            assertThat(tasks(cast.base(), Role.BASE_ADMIN)).contains("CLAIM_STIPENDS");
            approved(cast, trainee);
            assertThat(tasks(cast.base(), Role.BASE_ADMIN)).doesNotContain("CLAIM_STIPENDS");
            assertThat(tasks(cast.city(), Role.CITY_OFFICER)).contains("PUBLISH_CLAIMS");
            assertThat(tasks(graduate().personId(), Role.CITY_OFFICER)).isEmpty();
        }

        private static List<String> tasks(String personId, Role role) {
            Actor actor = actor(as(personId));
            return bean(io.micronaut.context.ApplicationContext.class)
                    .getBeansOfType(cn.qicheng.kernel.TaskSource.class)
                    .stream()
                    .flatMap(source -> source.tasksOf(actor, role).stream())
                    .map(task -> task.kind())
                    .toList();
        }
    }
}
