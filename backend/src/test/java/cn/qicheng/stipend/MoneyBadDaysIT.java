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

        // The refused month is free to be claimed again, with better papers, under another number.
        ok(submit(cast, sheet(trainees.get(0), 1)));
        assertThat(stage(trainees.get(0))).isEqualTo("IN_FIRST_REVIEW");
        assertThat(faults(cast)).noneMatch(fault -> fault.startsWith(no));
    }

    private static Map<String, Object> answer() {
        return Map.of("answer", "查了考勤和门禁，结论见说明");
    }
}
