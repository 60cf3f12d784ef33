package cn.qicheng.stipend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient.Answer;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.notice.NoticeDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("补贴全程：从接收到本人确认收到，每一跳都有日期和经手人")
class MoneyChainIT extends MoneyJourney {

    @Test
    @DisplayName("第二十四、二十六条 申领、初审、复审、公示、备案、拨付、转付、到手")
    void the_money_can_be_followed_at_every_step() {
        var cast = cast();
        ok(giveAccount(cast));
        var trainee = signed(cast);
        stands(trainee, "NOT_FILED", "CURRENT", "基地报备案");
        assertThat(money(trainee).text("months.0.blocked.code")).isEqualTo("STP-101");
        ok(pass(cast.district(), "AGREEMENT", trainee.agreementId()));
        stands(trainee, "RUNNING", "CURRENT", "");
        assertThat(money(trainee).text("months.5.bridge")).isEqualTo("FUTURE");

        clock().set(LocalDate.of(2026, 11, 30));
        stands(trainee, "CHECK_IN", "TURN", "见习生");
        ok(checkIn(trainee, 1));
        stands(trainee, "RUNNING", "CURRENT", "");
        clock().set(LocalDate.of(2026, 12, 2));
        stands(trainee, "CONFIRM", "OTHERS", "带教老师");
        ok(confirm(cast, trainee, 1));
        stands(trainee, "CLAIM", "OTHERS", "基地");

        var draft = as(cast.base()).get("/bases/" + cast.baseId() + "/stipend-claim-draft");
        assertThat(draft.number("totalFen")).isEqualTo(100_000);
        assertThat(draft.size("ready.0.checks")).isEqualTo(12);
        var id = ok(submit(cast, draft.text("ready.0.sheetId"))).text("id");
        stands(trainee, "IN_FIRST_REVIEW", "OTHERS", "初审");
        assertThat(money(trainee).text("months.0.due")).isEqualTo("2026-12-09");
        ok(pass(cast.district(), "STIPEND_CLAIM", id));
        stands(trainee, "IN_SECOND_REVIEW", "OTHERS", "复审");
        ok(pass(cast.city(), "STIPEND_CLAIM", id));
        stands(trainee, "APPROVED", "OTHERS", "公示");

        var notice = ok(as(cast.city()).post("/stipend-notices", Map.of("claimIds", List.of(id), "title", "第一批")));
        assertThat(notice.text("lines.0.maskedNames.0")).contains("*");
        assertThat(notice.text("standard")).isEqualTo("1000元/人·月");
        assertThat(notice.number("totalFen")).isEqualTo(100_000);
        stands(trainee, "ON_NOTICE", "OTHERS", "公示");
        var closesOn = LocalDate.parse(notice.text("closesOn"));
        assertThat(closesOn).isEqualTo("2026-12-09");
        bean(NoticeDesk.class).runDue(notice.text("id"), closesOn);
        stands(trainee, "ON_NOTICE", "OTHERS", "公示");
        clock().set(closesOn.plusDays(1));
        bean(NoticeDesk.class).runDue(notice.text("id"), today());
        stands(trainee, "NOTICE_CLOSED", "OTHERS", "报备案");
        ok(file(cast, id, today()));
        stands(trainee, "FILED", "OTHERS", "拨付");

        clock().set(closesOn.plusDays(2));
        var batch = sent(100_000, id);
        stands(trainee, "ORDERED", "OTHERS", "拨付");
        clock().set(closesOn.plusDays(3));
        ok(result(batch, RESULT_HEADING + paidLine(instruction(batch), today().minusDays(1))));
        stands(trainee, "PAID_TO_BASE", "OTHERS", "基地");
        assertThat(money(trainee).text("months.0.due")).isEqualTo("2026-12-21");
        ok(passOn(cast, id));
        stands(trainee, "PASSED_ON", "TURN", "见习生");
        ok(tell(trainee, line(trainee), true));
        stands(trainee, "RECEIVED", "RECEIVED", "");

        everyHopHasItsDay(money(trainee));
        everybodyWasTold(cast, trainee);
        assertThat(money(trainee).number("receivedFen")).isEqualTo(100_000);
        assertThat(claim(cast, id).text("state")).isEqualTo("CLOSED");
        assertThat(bean(AuditTrail.class).firstBrokenLink(new SubjectRef("STIPEND_CLAIM", id)))
                .isEmpty();
    }

    /** Without a consent to any message: it is all in the inbox, each thing once. */
    private static void everybodyWasTold(Cast cast, Trainee trainee) {
        assertThat(kinds(trainee.personId()))
                .containsExactlyInAnyOrder(
                        "REGISTRATION_RESULT",
                        "REGISTRATION_RESULT",
                        "AGREEMENT_TO_SIGN",
                        "MONTH_MOVED",
                        "NOTICE_OPENED",
                        "CONFIRM_RECEIPT");
        assertThat(kinds(cast.base())).contains("AGREEMENT_TO_SIGN", "NOTICE_OPENED", "PAID_TO_BASE");
    }

    private static List<String> kinds(String personId) {
        return as(personId).get("/me/messages?size=100").at("items").getAsJsonArray().asList().stream()
                .map(one -> one.getAsJsonObject().get("kind").getAsString())
                .toList();
    }

    private static void stands(Trainee trainee, String stage, String bridge, String holderRole) {
        var money = money(trainee);
        assertThat(money.text("months.0.stage")).isEqualTo(stage);
        assertThat(money.text("months.0.bridge")).isEqualTo(bridge);
        assertThat(money.has("months.0.holder") ? money.text("months.0.holder.role") : "")
                .isEqualTo(holderRole);
        assertThat(money.at("months.0.turn").getAsBoolean()).isEqualTo(bridge.equals("TURN"));
    }

    private static void everyHopHasItsDay(Answer money) {
        var days = List.of(
                "2026-11-30",
                "2026-12-02",
                "2026-12-02",
                "2026-12-02",
                "2026-12-02",
                "2026-12-09",
                "2026-12-10",
                "2026-12-11",
                "2026-12-12",
                "2026-12-12");
        for (int hop = 0; hop < days.size(); hop++) {
            assertThat(money.text("months.0.hops." + hop + ".state")).isEqualTo("DONE");
            assertThat(money.text("months.0.hops." + hop + ".on")).isEqualTo(days.get(hop));
            assertThat(money.text("months.0.hops." + hop + ".holder")).isNotBlank();
        }
        assertThat(money.text("months.0.hops.5.clause.article")).isEqualTo("第二十六条");
        assertThat(money.text("months.0.hops.6.note")).isEqualTo("样例财备〔2026〕7号");
    }
}
