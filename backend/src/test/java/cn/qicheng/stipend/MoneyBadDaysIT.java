package cn.qicheng.stipend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.notice.NoticeDesk;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("补贴的坏日子：异议、停发、追回，账都说得清")
class MoneyBadDaysIT extends MoneyJourney {

    private static final String PHONE = "13900000001";

    /** Trainees of one base who lived through the first month together, in the order in which a notice names them. */
    private List<Trainee> together(Cast cast, int people) {
        var trainees = new ArrayList<Trainee>();
        for (var each = 0; each < people; each++) {
            trainees.add(inForce(cast));
        }
        trainees.sort(Comparator.comparing(Trainee::personId));
        var month = ServiceMonth.of(signedOn(trainees.getFirst()), 1);
        clock().set(month.to());
        trainees.forEach(trainee -> ok(checkIn(trainee, 1)));
        clock().set(month.to().plusDays(1));
        trainees.forEach(trainee -> ok(confirm(cast, trainee, 1)));
        return trainees;
    }

    private static Map<String, Object> objection(int nameNo, String phone) {
        var body = new HashMap<String, Object>();
        body.put("lineNo", 1);
        body.put("nameNo", nameNo);
        body.put("name", "样例群众");
        body.put("phone", phone);
        body.put("reason", "这个月人不在兰州");
        body.put("evidence", "10月8日到20日在外地，门禁没有记录");
        return body;
    }

    private static String stage(Trainee trainee) {
        return money(trainee).text("months.0.stage");
    }

    private static String tasks(Cast cast) {
        return ok(as(cast.district()).get("/me/tasks?role=DISTRICT_OFFICER")).toString();
    }

    private List<String> faults(Cast cast) {
        var report = ok(as(cast.city()).get("/stipend-ledger"));
        var found = new ArrayList<String>();
        for (var at = 0; at < report.size("faults"); at++) {
            found.add(report.text("faults." + at + ".claimNo"));
        }
        return found;
    }

    @Test
    @DisplayName("第二十六条 公示期内有异议的只暂缓那一个人，其余照常；成立不发，不成立照发")
    void an_objection_holds_one_trainee_and_nobody_else() {
        var cast = cast();
        ok(giveAccount(cast));
        var trainees = together(cast, 3);
        var id = approved(cast, trainees.toArray(Trainee[]::new));
        var no = claim(cast, id).text("no");
        var notice = ok(as(cast.city()).post("/stipend-notices", Map.of("claimIds", List.of(id))));
        var path = "/public-notices/" + notice.text("id");

        // Upheld while the notice runs: the first name leaves at once.
        var first = ok(anonymous().post(path + "/objections", objection(1, PHONE)));
        assertThat(ok(anonymous().post(path + "/objections", objection(1, PHONE)))
                        .text("id"))
                .isEqualTo(first.text("id"));
        assertThat(first.text("objectorPhone")).contains("****");
        assertThat(as(cast.district())
                        .post("/objections/" + first.text("id") + "/upholding", answer())
                        .status())
                .isEqualTo(403);
        assertThat(ok(as(cast.city()).get("/objections/" + first.text("id"))).text("objectorPhone"))
                .isEqualTo(PHONE);
        ok(as(cast.city()).post("/objections/" + first.text("id") + "/upholding", answer()));
        assertThat(as(cast.city())
                        .post("/objections/" + first.text("id") + "/dismissal", answer())
                        .code())
                .isEqualTo("KRN-101");
        assertThat(stage(trainees.get(0))).isEqualTo("CLAIM");
        assertThat(claim(cast, id).number("totalFen")).isEqualTo(200_000);

        // In the last minute, by somebody who is signed in; a minute later it is too late.
        var closesOn = LocalDate.parse(notice.text("closesOn"));
        clock().set(closesOn.atTime(LocalTime.of(23, 59, 59))
                .atZone(cn.qicheng.kernel.ChinaTime.ZONE)
                .toInstant());
        var second = ok(as(trainees.get(2).personId()).post(path + "/objections", objection(2, "13900000002")));
        clock().set(closesOn.plusDays(1));
        assertThat(anonymous().post(path + "/objections", objection(3, PHONE)).code())
                .isEqualTo("NTC-106");
        bean(NoticeDesk.class).runDue(notice.text("id"), today());

        assertThat(stage(trainees.get(1))).isEqualTo("HELD");
        assertThat(stage(trainees.get(2))).isEqualTo("NOTICE_CLOSED");
        assertThat(claim(cast, id).number("totalFen")).isEqualTo(100_000);
        assertThat(anonymous().get(path).size("doubts")).isEqualTo(2);
        assertThat(anonymous().get(path).text("doubts.0.answer")).isEqualTo(answer().get("answer"));
        assertThat(as(trainees.get(2).personId()).get("/me/objections").text("0.state"))
                .isEqualTo("LODGED");
        var found = anonymous().post("/objection-look-ups", Map.of("no", first.text("no"), "phone", PHONE));
        assertThat(found.text("state")).isEqualTo("UPHELD");
        assertThat(anonymous()
                        .post("/objection-look-ups", Map.of("no", first.text("no"), "phone", "13900000009"))
                        .code())
                .isEqualTo("NTC-108");

        // The others do not wait: filed and paid, while the held one is answered later and goes after them.
        ok(file(cast, id, today()));
        ok(as(cast.city()).post("/objections/" + second.text("id") + "/dismissal", answer()));
        assertThat(stage(trainees.get(1))).isEqualTo("NOTICE_CLOSED");
        assertThat(stage(trainees.get(2))).isEqualTo("FILED");
        var batch = sent(100_000, id);
        ok(result(batch, RESULT_HEADING + paidLine(instruction(batch), today())));
        assertThat(stage(trainees.get(2))).isEqualTo("PAID_TO_BASE");

        // The refused month is free to be claimed again, with better papers, under another number; the base may
        // withdraw that.
        var again = ok(submit(cast, sheet(trainees.get(0), 1))).text("id");
        assertThat(stage(trainees.get(0))).isEqualTo("IN_FIRST_REVIEW");
        ok(as(cast.base()).post("/stipend-claims/" + again + "/withdrawal", Map.of("reason", "材料没有备齐")));
        assertThat(stage(trainees.get(0))).isEqualTo("CLAIM");
        assertThat(pass(cast.district(), "STIPEND_CLAIM", again).status()).isEqualTo(409);
        ok(submit(cast, sheet(trainees.get(0), 1)));

        // A base that sits on the money, and then a trainee who says nothing, come up at the district by their clocks.
        clock().set(today().plusDays(11));
        assertThat(tasks(cast)).contains("CHASE_PASS_ON").doesNotContain("ASK_SILENT");
        ok(passOn(cast, id));
        clock().set(today().plusDays(11));
        assertThat(tasks(cast)).contains("ASK_SILENT");
        assertThat(faults(cast)).noneMatch(fault -> fault.startsWith(no));
    }

    private static Map<String, Object> answer() {
        return Map.of("answer", "查了考勤和门禁，结论见说明");
    }

    @Test
    @DisplayName("第二十七条 审定后发现不该发的停发，拨出去的追回；退清了这个月才能重新申领，净付一次")
    void what_was_not_owed_is_stopped_or_comes_back_and_is_never_paid_twice() {
        var cast = cast();
        ok(giveAccount(cast));
        var trainees = together(cast, 3);
        var id = filed(cast, trainees.toArray(Trainee[]::new));
        var no = claim(cast, id).text("no");
        var colleague = signedIn(cn.qicheng.kernel.Role.CITY_OFFICER, cn.qicheng.kernel.Actor.EVERYWHERE)
                .personId();

        // Before any money left: one is stopped, the others are paid.
        var demand = Map.of("debtor", "PERSON", "ground", "FALSE_MONTH", "reason", "核实后人没有来过");
        var stop = Map.of("lineIds", List.of(line(trainees.get(0))), "ground", "ENDED_EARLY", "reason", "11月20日已经离开");
        assertThat(as(cast.city())
                        .post("/stipend-lines/" + line(trainees.get(0)) + "/clawback", demand)
                        .code())
                .isEqualTo("CLW-102");
        assertThat(ok(as(cast.city()).post("/stipend-claims/" + id + "/stop", stop))
                        .text("state"))
                .isEqualTo("REJECTED");
        assertThat(stage(trainees.get(0))).isEqualTo("CLAIM");
        var batch = sent(200_000, id);
        var changed =
                "指令号,结果(成功/失败),失败原因,银行流水号,入账日期,金额(元),收款账号\n" + instruction(batch) + ",成功,,S1," + today() + ",%s,%s\n";
        assertThat(result(batch, changed.formatted("2000.01", "6222020000002207"))
                        .toString())
                .contains("PAY-104", "2000.01");
        var account = result(batch, changed.formatted("2,000.00".replace(",", ""), "6222020000009999"));
        assertThat(account.toString()).contains("PAY-104", "收款账号和送银行的不一样").doesNotContain("9999");
        assertThat(ok(as(maker).post("/payment-batches/" + batch + "/query-list"))
                        .status())
                .isEqualTo(200);
        ok(result(batch, changed.formatted("2000.00", "6222 0200 0000 2207")));
        assertThat(as(maker).post("/payment-batches/" + batch + "/query-list").code())
                .isEqualTo("PAY-109");
        assertThat(as(cast.city()).post("/stipend-claims/" + id + "/stop", stop).code())
                .isEqualTo("CLW-110");

        // Demanded back: a mistake is cancelled and the money stands where it stood.
        ok(passOn(cast, id));
        var second = line(trainees.get(1));
        var mistaken = ok(as(cast.city()).post("/stipend-lines/" + second + "/clawback", demand))
                .text("id");
        assertThat(as(cast.city())
                        .post("/stipend-lines/" + second + "/clawback", demand)
                        .code())
                .isEqualTo("CLW-103");
        assertThat(stage(trainees.get(1))).isEqualTo("RECLAIMED");
        ok(as(colleague).post("/clawbacks/" + mistaken + "/cancellation", reason()));
        assertThat(stage(trainees.get(1))).isEqualTo("PASSED_ON");

        // In parts, the same paper once, one taken back, and the rest: the month is free and is paid once on balance.
        ok(tell(trainees.get(1), second, true));
        ok(tell(trainees.get(2), line(trainees.get(2)), true));
        assertThat(claim(cast, id).text("state")).isEqualTo("CLOSED");
        var clawback = ok(as(cast.city()).post("/stipend-lines/" + second + "/clawback", demand))
                .text("id");
        var path = "/clawbacks/" + clawback;
        ok(as(maker).post(path + "/repayments", repayment(30_000, "HK-1")));
        assertThat(as(maker)
                        .post(path + "/repayments", repayment(10_000, "HK-1"))
                        .code())
                .isEqualTo("CLW-106");
        assertThat(as(maker)
                        .post(path + "/repayments", repayment(70_001, "HK-2"))
                        .code())
                .isEqualTo("CLW-104");
        assertThat(as(colleague).post(path + "/cancellation", reason()).code()).isEqualTo("CLW-109");
        assertThat(as(cast.city()).post(path + "/write-off", reason()).code()).isEqualTo("CLW-108");
        ok(as(maker).post(path + "/repayment-reversal", reason()));
        assertThat(as(maker).post(path + "/repayment-reversal", reason()).code())
                .isEqualTo("CLW-107");
        ok(as(maker).post(path + "/repayments", repayment(30_000, "HK-1")));
        var settled = ok(as(maker).post(path + "/repayments", repayment(70_000, "HK-2")));
        assertThat(settled.text("state")).isEqualTo("RECOVERED");
        assertThat(settled.size("repayments")).isEqualTo(4);
        assertThat(ok(as(cast.base()).get(path)).number("leftFen")).isZero();
        assertThat(as(cast().base()).get(path).code()).isEqualTo("CLW-101");

        // Given up by somebody else than who demanded it.
        var third = ok(as(cast.city()).post("/stipend-lines/" + line(trainees.get(2)) + "/clawback", demand));
        ok(as(colleague).post("/clawbacks/" + third.text("id") + "/write-off", reason()));
        assertThat(stage(trainees.get(2))).isEqualTo("WRITTEN_OFF");
        assertThat(faults(cast)).noneMatch(fault -> fault.startsWith(no));

        // What was given back as a whole was never paid: claimed and paid again, it counts once.
        assertThat(stage(trainees.get(1))).isEqualTo("CLAIM");
        var again = filed(cast, trainees.get(1));
        var paid = sent(100_000, again);
        ok(result(paid, RESULT_HEADING + paidLine(instruction(paid), today())));
        assertThat(stage(trainees.get(1))).isEqualTo("PAID_TO_BASE");
        assertThat(faults(cast)).noneMatch(fault -> fault.startsWith(no));
        assertThat(ok(as(cast.city()).get("/stipend-ledger")).toString()).doesNotContain("净拨付了 2 次");
    }

    private static Map<String, Object> repayment(long fen, String proofNo) {
        return Map.of("amountFen", fen, "paidOn", today().toString(), "proofNo", proofNo);
    }

    private static Map<String, Object> reason() {
        return Map.of("reason", "核对之后写明");
    }
}
