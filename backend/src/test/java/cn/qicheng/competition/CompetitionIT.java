package cn.qicheng.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.qicheng.ApiClient;
import cn.qicheng.ApiClient.Answer;
import cn.qicheng.QichengIT;
import cn.qicheng.identity.SignIn;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Actor.Grant;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.ContestLevel;
import cn.qicheng.policy.FounderTier;
import cn.qicheng.registration.RegistrationFixture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一届赛事：从计划、公布、报名到资格通过")
class CompetitionIT extends QichengIT {

    private static final byte[] PDF = "%PDF-1.7\n样例商业计划".getBytes(StandardCharsets.UTF_8);
    private static final String CHENGGUAN = CompetitionFixture.CHENGGUAN;

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer;
    }

    private static Answer refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        return answer;
    }

    private static ApiClient founder() {
        return bean(SignIn.class).newIdentifiedPerson(anonymous(), new Grant(Role.GRADUATE, Actor.EVERYWHERE));
    }

    /** Signed in anew, as after days: the clock was moved. */
    private static ApiClient again(ApiClient who) {
        return bean(SignIn.class).again(anonymous(), who.personId());
    }

    private Answer keep(ApiClient who, String entryId, Map<String, Object> form) {
        var version = who.get("/competition-entries/" + entryId).number("version");
        return who.put("/competition-entries/" + entryId + "/draft", Map.of("version", version, "form", form));
    }

    private static Answer submit(ApiClient who, String entryId) {
        var version = who.get("/competition-entries/" + entryId).number("version");
        return who.post("/competition-entries/" + entryId + "/submission", Map.of("version", version));
    }

    private String open(ApiClient district, String series, int month) {
        var planned = ok(district.post(
                "/competition-editions",
                CompetitionFixture.plan(
                        series,
                        "DISTRICT",
                        CHENGGUAN,
                        2026,
                        month,
                        clock().instant().minusSeconds(60).toString(),
                        clock().instant().plus(Duration.ofDays(10)).toString())));
        assertThat(planned.text("phase")).isEqualTo("PLANNED");
        refused(anonymous().get("/competition-editions/" + planned.text("id")), 404, "CMP-101");
        var terms = Map.of(
                "version", planned.number("version"),
                "sponsor", "兰州样例银行",
                "opensAt", planned.text("opensAt"),
                "closesAt", planned.text("closesAt"));
        ok(district.put("/competition-editions/" + planned.text("id"), terms));
        refused(district.put("/competition-editions/" + planned.text("id"), terms), 409, "CMP-107");
        refused(district.post("/competition-editions/" + planned.text("id") + "/publication"), 422, "CMP-104");
        var whole = new HashMap<String, Object>(terms);
        whole.put("version", planned.number("version") + 1);
        whole.put("judgingTerms", "初赛看商业计划，决赛路演。");
        ok(district.put("/competition-editions/" + planned.text("id"), whole));
        ok(district.post("/competition-editions/" + planned.text("id") + "/publication"));
        return planned.text("id");
    }

    private Answer decide(ApiClient officer, String caseId, String how, String answer) {
        var review = officer.get("/review-cases/" + caseId);
        return officer.post(
                "/review-cases/" + caseId + "/" + how,
                Map.of(
                        "answers",
                        RegistrationFixture.answers(review, answer),
                        "opinion",
                        "样例意见",
                        "round",
                        review.number("round")));
    }

    @Test
    void an_entry_lives_from_the_publication_to_a_passed_qualification() {
        var district = signedIn(Role.DISTRICT_OFFICER, CHENGGUAN);
        var otherDistrict = signedIn(Role.DISTRICT_OFFICER, "620103");
        var city = signedIn(Role.CITY_OFFICER, Actor.EVERYWHERE);
        refused(
                otherDistrict.post(
                        "/competition-editions",
                        CompetitionFixture.plan(
                                "youth",
                                "DISTRICT",
                                CHENGGUAN,
                                2026,
                                11,
                                "2026-11-01T00:00:00Z",
                                "2026-11-20T16:00:00Z")),
                403,
                "KRN-103");
        var editionId = open(district, "youth", 11);
        refused(
                district.post(
                        "/competition-editions",
                        CompetitionFixture.plan(
                                "youth",
                                "DISTRICT",
                                CHENGGUAN,
                                2026,
                                11,
                                "2026-11-03T00:00:00Z",
                                "2026-11-20T16:00:00Z")),
                409,
                "CMP-103");
        var shown = ok(anonymous().get("/competition-editions/" + editionId));
        assertThat(shown.text("phase")).isEqualTo("OPEN");
        assertThat(shown.number("quota.quota")).isEqualTo(600);
        assertThat(shown.has("counts")).isFalse();

        // A draft begun on one phone goes on on another; beginning again finds it.
        var founder = founder();
        var entryId = ok(founder.post("/me/competition-entries", Map.of("editionId", editionId)))
                .text("id");
        assertThat(ok(founder.post("/me/competition-entries", Map.of("editionId", editionId)))
                        .text("id"))
                .isEqualTo(entryId);
        refused(submit(founder, entryId), 422, "CMP-108");
        var form = CompetitionFixture.body(11);
        ok(keep(founder, entryId, form));
        refused(
                founder.put("/competition-entries/" + entryId + "/draft", Map.of("version", 0, "form", form)),
                409,
                "CMP-107");
        var elsewhere = bean(SignIn.class).again(anonymous(), founder.personId());
        var resumed = ok(elsewhere.get("/competition-entries/" + entryId));
        assertThat(resumed.text("draft.projectName")).isEqualTo("样例牛肉面 11");
        assertThat(resumed.number("criteria.failed")).isZero();

        // Files are told by their first bytes; hostile names and wrong types are refused.
        var files = "/competition-entries/" + entryId + "/materials?kind=PLAN";
        refused(founder.upload(files, "计划.pdf", "MZ 程序".getBytes(StandardCharsets.UTF_8)), 422, "CMP-112");
        refused(founder.upload(files, "计划.pdf.exe", PDF), 422, "CMP-112");
        refused(founder.upload(files, "大.pdf", tooLarge()), 413, "CMP-113");
        ok(founder.upload(files, "商业计划.pdf", PDF));
        var attached = ok(founder.upload(files, "同一份.pdf", PDF));
        assertThat(attached.size("draftMaterials")).isEqualTo(1);
        var materialId = attached.text("draftMaterials.0.id");

        // Handed in; the same firm's second entry is refused by the table, whoever is first.
        var handedIn = ok(submit(founder, entryId));
        assertThat(handedIn.text("state")).isEqualTo("IN_REVIEW");
        var hash = handedIn.text("contentHash");
        var rival = founder();
        var rivalEntry = ok(rival.post("/me/competition-entries", Map.of("editionId", editionId)))
                .text("id");
        ok(keep(rival, rivalEntry, form));
        refused(submit(rival, rivalEntry), 409, "CMP-109");
        refused(rival.get("/competition-entries/" + entryId), 404, "CMP-106");

        // The district sees what was handed in, not the draft; another district sees nothing.
        var seen = ok(district.get("/competition-entries/" + entryId));
        assertThat(seen.has("draft")).isFalse();
        assertThat(seen.text("submitted.form.projectName")).isEqualTo("样例牛肉面 11");
        refused(otherDistrict.get("/competition-entries/" + entryId), 404, "CMP-106");
        refused(otherDistrict.get("/competition-editions/" + editionId + "/entries"), 404, "CMP-101");
        assertThat(district.get("/competition-entries/" + entryId + "/materials/" + materialId)
                        .bytes())
                .isEqualTo(PDF);
        refused(rival.get("/competition-entries/" + entryId + "/materials/" + materialId), 404, "CMP-106");
        var caseId = seen.text("reviewCaseId");
        assertThat(ok(district.get("/review-cases/" + caseId)).at("items").toString())
                .contains("ONCE", "GROUP", "STABLE_JOBS");

        // Changed before the closing: what the officer has read is not what is decided on.
        var readBefore = district.get("/review-cases/" + caseId);
        form.put("jobs", 8);
        ok(keep(founder, entryId, form));
        assertThat(ok(founder.get("/competition-entries/" + entryId))
                        .at("changed")
                        .getAsBoolean())
                .isTrue();
        assertThat(ok(district.get("/competition-entries/" + entryId)).text("contentHash"))
                .isEqualTo(hash);
        assertThat(ok(submit(founder, entryId)).text("contentHash")).isNotEqualTo(hash);
        refused(
                district.post(
                        "/review-cases/" + caseId + "/pass",
                        Map.of(
                                "answers",
                                RegistrationFixture.answers(readBefore, "PASS"),
                                "opinion",
                                "样例意见",
                                "round",
                                readBefore.number("round"))),
                409,
                "RVW-110");

        // Returned with everything named at once; mended after the closing, within its term.
        ok(decide(district, caseId, "return", "FAIL"));
        var returned = ok(founder.get("/competition-entries/" + entryId));
        assertThat(returned.text("state")).isEqualTo("RETURNED");
        assertThat(returned.size("returned.items")).isGreaterThan(3);
        clock().set(Instant.parse("2026-11-12T02:00:00Z"));
        founder = again(founder);
        district = again(district);
        city = again(city);
        var desk = bean(EditionDesk.class);
        var organiser = actor(city);
        assertThat(ok(founder.get("/competition-entries/" + entryId))
                        .at("allowedMoves")
                        .toString())
                .contains("RESUBMIT");
        ok(submit(founder, entryId));
        refused(keep(founder, entryId, form), 409, "CMP-105");
        assertThat(catchThrowable(() -> desk.beginJudging(editionId, organiser)))
                .hasMessageContaining("CMP-116");
        ok(decide(district, caseId, "pass", "PASS"));
        assertThat(ok(founder.get("/competition-entries/" + entryId)).text("state"))
                .isEqualTo("QUALIFIED");

        // What judging reads, and the step it asks for; afterwards nothing about the entry moves.
        var accepted = bean(AcceptedEntries.class).of(editionId);
        assertThat(accepted).hasSize(1).first().satisfies(entry -> {
            assertThat(entry.tier()).isEqualTo(FounderTier.RISING_MAKER);
            assertThat(entry.content().form().jobs()).isEqualTo(8);
            assertThat(entry.content().materials()).hasSize(1);
        });
        assertThat(bean(AcceptedEntries.class).material(entryId, materialId).content())
                .isEqualTo(PDF);
        assertThat(district.get("/competition-editions/" + editionId + "/entries/export.xlsx")
                        .bytes())
                .startsWith('P', 'K');
        carriesUp(city, entryId);
        desk.beginJudging(editionId, organiser);
        refused(founder.post("/competition-entries/" + entryId + "/withdrawal", Map.of("reason", "")), 409, "CMP-105");
        desk.announceResults(editionId, organiser);
        desk.conclude(editionId, organiser);
        assertThat(ok(anonymous().get("/competition-editions/" + editionId)).text("phase"))
                .isEqualTo("CONCLUDED");
    }

    /** The city's edition takes the district's entry with all it came with, once. */
    private void carriesUp(ApiClient city, String entryId) {
        var above = ok(city.post(
                        "/competition-editions",
                        CompetitionFixture.plan(
                                "youth",
                                "CITY",
                                "",
                                2026,
                                12,
                                clock().instant().toString(),
                                clock().instant().plus(Duration.ofDays(9)).toString())))
                .text("id");
        ok(city.post("/competition-editions/" + above + "/publication"));
        var carrier = bean(CarriedEntries.class);
        var carried = carrier.carry(entryId, above, actor(city));
        assertThat(carrier.carry(entryId, above, actor(city))).isEqualTo(carried);
        assertThat(bean(AcceptedEntries.class).of(above)).singleElement().satisfies(entry -> {
            assertThat(entry.carriedFrom()).isEqualTo(entryId);
            assertThat(entry.level()).isEqualTo(ContestLevel.CITY);
            assertThat(bean(AcceptedEntries.class)
                            .material(
                                    carried,
                                    entry.content().materials().getFirst().id())
                            .content())
                    .isEqualTo(PDF);
        });
    }

    @Test
    void two_phones_of_one_firm_in_the_last_second_and_a_cancelled_edition() throws Exception {
        var district = signedIn(Role.DISTRICT_OFFICER, CHENGGUAN);
        var editionId = open(district, "women", 11);
        var one = founder();
        var two = founder();
        var form = CompetitionFixture.body(12);
        for (var who : new ApiClient[] {one, two}) {
            var id = ok(who.post("/me/competition-entries", Map.of("editionId", editionId)))
                    .text("id");
            ok(keep(who, id, form));
        }
        var first = one.get("/me/competition-entries").text("0.id");
        var second = two.get("/me/competition-entries").text("0.id");
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<Answer> left = () -> submit(one, first);
            Callable<Answer> right = () -> submit(two, second);
            var answers = pool.invokeAll(List.of(left, right)).stream()
                    .map(Future::resultNow)
                    .map(Answer::status)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(200, 409);
        }

        // Whoever is returned and does not mend within the term is out; a draft may be taken back.
        var winner = one.get("/competition-entries/" + first).text("state").equals("IN_REVIEW") ? first : second;
        var loser = winner.equals(first) ? two : one;
        ok(loser.post(
                "/competition-entries/" + (winner.equals(first) ? second : first) + "/withdrawal",
                Map.of("reason", "")));
        var caseId = ok(district.get("/competition-entries/" + winner)).text("reviewCaseId");
        ok(decide(district, caseId, "return", "FAIL"));
        var mend = bean(QualificationDesk.class);
        var lastDay = LocalDate.parse(
                district.get("/competition-editions/" + editionId).text("lastDay"));
        mend.run(lastDay);
        assertThat(ok(district.get("/competition-entries/" + winner)).text("state"))
                .isEqualTo("RETURNED");
        mend.run(lastDay.plusDays(1));
        assertThat(ok(district.get("/competition-entries/" + winner)).text("state"))
                .isEqualTo("LAPSED");

        var late = founder();
        var lateEntry = ok(late.post("/me/competition-entries", Map.of("editionId", editionId)))
                .text("id");
        ok(keep(late, lateEntry, CompetitionFixture.body(13)));
        clock().set(Instant.parse(
                anonymous().get("/competition-editions/" + editionId).text("closesAt")));
        refused(submit(again(late), lateEntry), 409, "CMP-105");

        ok(again(district).post("/competition-editions/" + editionId + "/cancellation", Map.of("reason", "样例：合并到下月")));
        // What had come to its end before stays as it ended.
        assertThat(ok(again(late).get("/me/competition-entries")).text("0.state"))
                .isEqualTo("VOIDED");
        assertThat(ok(again(district).get("/competition-entries/" + winner)).text("state"))
                .isEqualTo("LAPSED");
        assertThat(ok(anonymous().get("/competition-editions/" + editionId)).text("phase"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void anyone_tries_the_criteria_without_signing_in() {
        var tried = ok(anonymous()
                .get("/competition-programme/criteria/RISING_MAKER?foundedOn=2024-02-29&countedOn=2026-03-01&jobs=4"));

        assertThat(tried.number("failed")).isEqualTo(2);
        assertThat(ok(anonymous().get("/competition-programme")).size("series")).isEqualTo(10);
    }

    private static byte[] tooLarge() {
        var content = new byte[4 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        return content;
    }
}
