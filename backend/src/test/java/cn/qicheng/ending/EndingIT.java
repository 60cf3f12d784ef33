package cn.qicheng.ending;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient.Answer;
import cn.qicheng.Journey;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.Enrolment;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.position.PostFixture;
import cn.qicheng.registration.RegistrationFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each regime once, with its bad days on the way; the rules themselves are plain tests. */
@DisplayName("提前结束见习：第十八、二十一、二十二条")
class EndingIT extends Journey {

    @Test
    @DisplayName("第二十二条 基地过错：当天就走，不等基地，不等三天；就业局去查基地")
    void a_trainee_leaves_at_once_in_the_third_month_and_the_base_is_looked_into() {
        var cast = cast();
        var trainee = inForce(cast);
        liveThrough(cast, trainee, 1);
        liveThrough(cast, trainee, 2);
        clock().set(LocalDate.of(2027, 1, 20));
        var proposed = ok(start(cast.base(), trainee, Map.of("reason", "M21_2", "lastDay", "2027-01-25")));
        assertThat(proposed.text("open.state")).isEqualTo("PROPOSED");
        assertThat(start(trainee.personId(), trainee, Map.of("reason", "B18_4")).code())
                .isEqualTo("END-103");

        var gone = ok(start(trainee.personId(), trainee, Map.of("reason", "T22_4", "words", "不让下班回家")));

        assertThat(gone.text("endedOn")).isEqualTo("2027-01-20");
        assertThat(gone.has("open")).isFalse();
        assertThat(gone.text("past.0.state")).isEqualTo("EFFECTIVE");
        assertThat(gone.text("past.1.state")).isEqualTo("OVERTAKEN");
        assertThat(agreement(trainee).text("state")).isEqualTo("ENDED_EARLY");
        assertThat(agreement(trainee).text("early.clause.article")).isEqualTo("第二十二条");
        assertThat(as(cast.base())
                        .get("/agreements/" + trainee.agreementId() + "/endings")
                        .has("past.0.words"))
                .isFalse();
        assertThat(start(trainee.personId(), trainee, Map.of("reason", "T22_1")).code())
                .isEqualTo("END-102");
        assertThat(answer(trainee.personId(), proposed.text("open.id"), "acceptance")
                        .code())
                .isEqualTo("END-107");

        // The two months served stay; the third is not due, nor is any later one.
        var person = as(trainee.personId());
        var sheets = person.get("/me/attendance-sheets");
        assertThat(sheets.text("1.state")).isEqualTo("CONFIRMED");
        assertThat(sheets.text("2.state")).isEqualTo("DROPPED");
        assertThat(sheets.text("5.state")).isEqualTo("DROPPED");
        assertThat(checkIn(trainee, 3).code()).isEqualTo("ATT-151");
        var money = person.get("/me/stipends");
        assertThat(money.text("months.1.bridge")).isEqualTo("OTHERS");
        assertThat(money.text("months.2.bridge")).isEqualTo("ENDED");
        var draft = as(cast.base()).get("/bases/" + cast.baseId() + "/stipend-claim-draft");
        assertThat(draft.status()).as(draft.toString()).isEqualTo(200);
        assertThat(draft.body()).contains(sheets.text("1.id")).doesNotContain(sheets.text("2.id"));

        // It was the one traineeship of the selection period.
        assertThat(person.get("/me/eligibility").text("conditions.4.answer")).isEqualTo("FAIL");

        // The office has it with a clock; the city, because somebody's freedom was at stake, as well.
        var found = as(cast.district()).get("/bureau/inspections");
        var mine = found.at("items").getAsJsonArray().asList().stream()
                .map(one -> one.getAsJsonObject())
                .filter(one -> one.get("agreementId").getAsString().equals(trainee.agreementId()))
                .findFirst()
                .orElseThrow();
        var inspection = "/bureau/inspections/" + mine.get("id").getAsString();
        assertThat(mine.get("alarm").getAsBoolean()).isTrue();
        assertThat(mine.get("words").getAsString()).isEqualTo("不让下班回家");
        assertThat(mine.get("due").getAsString()).isEqualTo("2027-02-03");
        assertThat(tasks(cast.city())).contains("INSPECT_BASE");
        assertThat(tasks(cast.district())).contains("INSPECT_BASE");
        assertThat(signedIn(Role.DISTRICT_OFFICER, "620103").get(inspection).code())
                .isEqualTo("END-110");
        var finding = Map.of("atFault", true, "finding", "现场核实，责令整改");
        assertThat(as(cast.city()).post(inspection + "/finding", finding).status())
                .isEqualTo(403);
        var concluded = ok(as(cast.district()).post(inspection + "/finding", finding));
        assertThat(concluded.text("state")).isEqualTo("AT_FAULT");
        assertThat(concluded.has("holder")).isFalse();
        assertThat(as(cast.district()).post(inspection + "/finding", finding).code())
                .isEqualTo("END-111");
        assertThat(bean(AuditTrail.class).of(new SubjectRef("AGREEMENT", trainee.agreementId())))
                .last()
                .satisfies(entry -> {
                    assertThat(entry.move()).isEqualTo("END_AT_ONCE");
                    assertThat(entry.role()).isEqualTo(Role.GRADUATE);
                });
    }

    @Test
    @DisplayName("第二十二条 三天书面通知自己走完；第二十一条 对方同意才算；第十八条 没有证据不算")
    void notice_runs_out_by_itself_a_proposal_is_answered_and_a_base_proves_its_reason() {
        var cast = cast();
        var leaving = inForce(cast);
        var agreeing = inForce(cast);
        var sent = inForce(cast);
        var waiting = signed(cast);
        clock().set(LocalDate.of(2026, 12, 1));

        // Notice: withdrawn once, given again, over on the day after the third.
        var notice = ok(start(leaving.personId(), leaving, Map.of("reason", "T22_0")));
        assertThat(notice.text("open.lastDay")).isEqualTo("2026-12-04");
        assertThat(answer(cast.base(), notice.text("open.id"), "withdrawal").code())
                .isEqualTo("END-108");
        assertThat(start(leaving.personId(), leaving, Map.of("reason", "T22_0")).code())
                .isEqualTo("END-106");
        ok(answer(leaving.personId(), notice.text("open.id"), "withdrawal"));
        ok(start(leaving.personId(), leaving, Map.of("reason", "T22_0")));
        var desk = bean(EndingDesk.class);
        clock().set(LocalDate.of(2026, 12, 4));
        bean(EndingsOfTheDay.class).run(today());
        assertThat(agreement(leaving).text("state")).isEqualTo("IN_FORCE");

        // Both agree on the fifth; the base cannot accept its own proposal, nor anybody from another base.
        var proposed =
                ok(start(cast.base(), agreeing, Map.of("reason", "M21_1", "lastDay", "2026-12-05", "words", "考上了就去")));
        assertThat(tasks(agreeing.personId())).contains("ANSWER_ENDING");
        assertThat(answer(cast.base(), proposed.text("open.id"), "acceptance").code())
                .isEqualTo("END-107");
        assertThat(answer(cast().base(), proposed.text("open.id"), "acceptance").status())
                .isEqualTo(404);
        ok(answer(agreeing.personId(), proposed.text("open.id"), "acceptance"));
        assertThat(start(cast.base(), agreeing, Map.of("reason", "M21_1", "lastDay", "2027-08-01"))
                        .code())
                .isEqualTo("END-105");

        // Another post of the base, proposed by the base and agreed on by the trainee; no post of another base.
        var other = bean(PostFixture.class).filed(cast.baseId(), RegistrationFixture.CHENGGUAN, 5, 82_000);
        var posts = "/agreements/" + sent.agreementId() + "/post-changes";
        assertThat(as(cast.base())
                        .post(posts, Map.of("positionId", cast().positionId(), "reason", "样例"))
                        .code())
                .isEqualTo("AGR-111");
        var asked = ok(as(cast.base()).post(posts, Map.of("positionId", other, "reason", "原岗位停了")));
        var change = "/post-changes/" + asked.text("changes.0.id");
        assertThat(as(cast.base()).post(change + "/agreement").code()).isEqualTo("AGR-113");
        assertThat(as(sent.personId())
                        .post(posts, Map.of("positionId", other, "reason", "样例"))
                        .code())
                .isEqualTo("AGR-112");
        assertThat(ok(as(sent.personId()).post(change + "/agreement")).text("changes.0.state"))
                .isEqualTo("AGREED");
        assertThat(count("SELECT COUNT(*) FROM agreement WHERE id = ? AND position_id = ?", sent.agreementId(), other))
                .isEqualTo(1);
        assertThat(as(sent.personId()).post(change + "/agreement").code()).isEqualTo("AGR-113");

        // The base has four reasons and must prove each.
        knownToWeChat(cast.base());
        var unproved = start(cast.base(), sent, Map.of("reason", "B18_2"));
        assertThat(unproved.code()).isEqualTo("END-104");
        assertThat(unproved.size("fields")).isEqualTo(3);
        assertThat(start(cast.base(), sent, Map.of("reason", "T22_3")).code()).isEqualTo("END-103");
        ok(start(
                cast.base(),
                sent,
                Map.of("reason", "B18_1", "evidence", List.of(Map.of("code", "EMPLOYMENT", "words", "样例公司，12月3日入职")))));
        assertThat(agreement(sent).text("early.reason")).isEqualTo("B18_1");
        assertThat(as(sent.personId())
                        .get("/agreements/" + sent.agreementId() + "/endings")
                        .text("past.0.evidence.0.words"))
                .contains("样例公司");

        // Another mentor confirms from now on; one who is no supervisor of the base cannot, nor the same again.
        var colleague = signedIn(Role.SUPERVISOR, cast.baseId()).personId();
        var mentor = "/agreements/" + leaving.agreementId() + "/mentor";
        assertThat(as(cast.base())
                        .post(mentor, Map.of("mentorPersonId", cast.mentor(), "reason", "样例"))
                        .code())
                .isEqualTo("AGR-110");
        assertThat(as(cast.base())
                        .post(mentor, Map.of("mentorPersonId", sent.personId(), "reason", "样例"))
                        .code())
                .isEqualTo("AGR-104");
        ok(as(cast.base()).post(mentor, Map.of("mentorPersonId", colleague, "reason", "原带教老师调走")));
        assertThat(confirm(cast, leaving, 1).status()).isEqualTo(404);
        assertThat(agreement(leaving).text("mentor.personId")).isEqualTo(colleague);
        assertThat(as(cast.base())
                        .post(
                                "/agreements/" + sent.agreementId() + "/mentor",
                                Map.of("mentorPersonId", colleague, "reason", "样例"))
                        .code())
                .isEqualTo("AGR-109");

        // Before it came on file an end uses nothing up: the review stops and the place is free.
        ok(start(waiting.personId(), waiting, Map.of("reason", "T22_2")));
        var person = as(waiting.personId());
        assertThat(person.get("/registrations/" + registrationOf(waiting)).text("state"))
                .isEqualTo("RELEASED");
        assertThat(person.get("/me/eligibility").text("conditions.4.answer")).isEqualTo("PASS");

        clock().set(LocalDate.of(2026, 12, 6));
        bean(EndingsOfTheDay.class).run(today());
        bean(EndingsOfTheDay.class).run(today());
        assertThat(desk.dueToRunOut(today())).isEmpty();
        assertThat(agreement(leaving).text("early.endedOn")).isEqualTo("2026-12-04");
        assertThat(agreement(agreeing).text("early.endedOn")).isEqualTo("2026-12-05");
        // The first month ran to 1 December and was served; only the second is dropped.
        assertThat(as(leaving.personId()).get("/me/attendance-sheets").text("0.state"))
                .isEqualTo("OPEN");
        assertThat(as(leaving.personId()).get("/me/attendance-sheets").text("1.state"))
                .isEqualTo("DROPPED");
        assertThat(as(cast.district()).get("/bureau/endings?size=100").body())
                .contains(leaving.agreementId(), agreeing.agreementId(), sent.agreementId());
        assertThat(anonymous().get("/ending-reasons").json().getAsJsonArray()).hasSize(12);
    }

    /** WeChat judges only what people wrote who were here lately. */
    private void knownToWeChat(String personId) {
        var openid = "o-" + Ulid.next();
        bean(Enrolment.class).alsoKnownAs(personId, openid);
        weChat().visited(openid);
    }

    private static Answer start(String personId, Trainee trainee, Map<String, Object> body) {
        return as(personId).post("/agreements/" + trainee.agreementId() + "/endings", body);
    }

    private static Answer answer(String personId, String endingId, String step) {
        return as(personId).post("/endings/" + endingId + "/" + step, Map.of());
    }

    private static String tasks(String personId) {
        return as(personId).get("/me/tasks").body();
    }
}
