package cn.qicheng.judging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.ApiClient.Answer;
import cn.qicheng.QichengIT;
import cn.qicheng.competition.CompetitionFixture;
import cn.qicheng.competition.EntryFacts;
import cn.qicheng.identity.SignIn;
import cn.qicheng.judging.domain.Rounds;
import cn.qicheng.judging.domain.Seat;
import cn.qicheng.judging.domain.Seats;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Actor.Grant;
import cn.qicheng.kernel.CreditCodeTest;
import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.Role;
import cn.qicheng.notice.NoticeDesk;
import cn.qicheng.registration.RegistrationFixture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一轮评审：从公布办法到封存结果、授予称号、带到上一级")
class JudgingIT extends QichengIT {

    private static final String HONGGU = "620111";
    private static final int PROJECTS = 4;

    private ApiClient district = anonymous();
    private ApiClient city = anonymous();
    private final List<ApiClient> judges = new ArrayList<>();
    private final List<ApiClient> founders = new ArrayList<>();

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer;
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static ApiClient again(ApiClient who) {
        return bean(SignIn.class).again(anonymous(), who.personId());
    }

    /** Everybody signs in anew: the clock was moved. */
    private void days(String now) {
        clock().set(Instant.parse(now));
        district = again(district);
        city = again(city);
        judges.replaceAll(JudgingIT::again);
        founders.replaceAll(JudgingIT::again);
    }

    private String edition(ApiClient officer, String level, int month, Duration open) {
        var id = ok(officer.post(
                        "/competition-editions",
                        CompetitionFixture.plan(
                                "catering",
                                level,
                                HONGGU,
                                2026,
                                month,
                                clock().instant().minusSeconds(60).toString(),
                                clock().instant().plus(open).toString())))
                .text("id");
        ok(officer.post("/competition-editions/" + id + "/publication"));
        return id;
    }

    /** A firm of 红古区 enters and passes its review. */
    private void enter(String editionId, int number) {
        var founder = bean(SignIn.class).newIdentifiedPerson(anonymous(), new Grant(Role.GRADUATE, Actor.EVERYWHERE));
        founders.add(founder);
        var entry = ok(founder.post("/me/competition-entries", Map.of("editionId", editionId)))
                .text("id");
        var form = CompetitionFixture.body(number);
        form.put("districtCode", HONGGU);
        var version = founder.get("/competition-entries/" + entry).number("version");
        ok(founder.put("/competition-entries/" + entry + "/draft", Map.of("version", version, "form", form)));
        version = founder.get("/competition-entries/" + entry).number("version");
        ok(founder.post("/competition-entries/" + entry + "/submission", Map.of("version", version)));
        var caseId = district.get("/competition-entries/" + entry).text("reviewCaseId");
        var review = district.get("/review-cases/" + caseId);
        ok(district.post(
                "/review-cases/" + caseId + "/pass",
                Map.of(
                        "answers",
                        RegistrationFixture.answers(review, "PASS"),
                        "opinion",
                        "样例意见",
                        "round",
                        review.number("round"))));
    }

    private static Map<String, Object> terms() {
        return Map.ofEntries(
                Map.entry("rubricVersion", "样例/1"),
                Map.entry(
                        "criteria",
                        List.of(
                                Map.of("code", "market", "name", "市场前景", "hint", "", "weight", 60),
                                Map.of("code", "jobs", "name", "带动就业", "hint", "", "weight", 40))),
                Map.entry("averaging", "MEAN"),
                Map.entry("panelSize", 3),
                Map.entry("minimumSheets", 3),
                Map.entry("trimFrom", 5),
                Map.entry("gapLimit", 2_000),
                Map.entry("extraJudges", 1),
                Map.entry("minimumScore", 6_000),
                Map.entry("severityLimit", 800),
                Map.entry("blind", true),
                Map.entry("tieBreaks", List.of("CRITERION:market", "LOT")));
    }

    private static Map<String, Object> marks(int market, int jobs) {
        return Map.of("marks", Map.of("market", market, "jobs", jobs), "remark", "");
    }

    private ApiClient judge(Seat seat) {
        return judges.stream()
                .filter(judge -> judge.personId().equals(seat.judgeId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Seat> open(String roundId) {
        return bean(Seats.class).ofRound(roundId).stream()
                .filter(seat -> seat.state().name().equals("OPEN"))
                .toList();
    }

    /** Every open sheet gets marks by the project's number in the order of pitches: the first is best. */
    private void signAll(String roundId) {
        for (var seat : open(roundId)) {
            var no = bean(Rounds.class)
                    .starter(roundId, seat.entryId())
                    .orElseThrow()
                    .no();
            ok(judge(seat).post("/score-sheets/" + seat.id() + "/signature", marks(90 - 4 * no, 80 - 4 * no)));
        }
    }

    @Test
    void an_edition_lives_from_its_terms_to_titles_and_on_to_the_city() throws Exception {
        district = signedIn(Role.DISTRICT_OFFICER, HONGGU);
        city = signedIn(Role.CITY_OFFICER, Actor.EVERYWHERE);
        var foreign = signedIn(Role.DISTRICT_OFFICER, "620103");
        for (int i = 0; i < 8; i++) {
            judges.add(signedIn(Role.JUDGE, Actor.EVERYWHERE));
        }
        var editionId = edition(district, "DISTRICT", 7, Duration.ofDays(5));
        var above = edition(city, "CITY", 12, Duration.ofDays(60));
        for (int i = 0; i < PROJECTS; i++) {
            enter(editionId, 710 + i);
        }

        // Declared before anybody scores; after that nothing about the terms moves.
        var round = ok(district.post(
                        "/judging-rounds",
                        Map.of("editionId", editionId, "name", "终评", "places", 2, "last", true, "terms", terms())))
                .text("id");
        refused(foreign.get("/judging-rounds/" + round), 404, "JDG-101");
        refused(anonymous().get("/judging-results/" + round), 404, "JDG-101");
        assertThat(ok(district.get("/judging-rounds/proposal?editionId=" + editionId))
                        .size("criteria"))
                .isEqualTo(4);
        assertThat(ok(district.put("/judging-rounds/" + round + "/terms", Map.of("terms", terms(), "places", 3)))
                        .number("places"))
                .isEqualTo(3);
        ok(district.put("/judging-rounds/" + round + "/terms", Map.of("terms", terms(), "places", 2)));
        ok(district.post("/judging-rounds/" + round + "/declaration"));
        assertThat(ok(district.post("/judging-rounds/" + round + "/withdrawal")).text("state"))
                .isEqualTo("DRAFT");
        assertThat(ok(district.post("/judging-rounds/" + round + "/declaration"))
                        .text("state"))
                .isEqualTo("DECLARED");
        assertThat(ok(district.get("/judging-rounds?editionId=" + editionId)).text("0.id"))
                .isEqualTo(round);
        refused(
                district.put("/judging-rounds/" + round + "/terms", Map.of("terms", terms(), "places", 3)),
                409,
                "JDG-103");
        assertThat(ok(anonymous().get("/judging-results/" + round)).text("seedHash"))
                .hasSize(64);

        // Judges are named, pledge, and only then see anything. The first works for the first firm.
        for (var judge : judges) {
            ok(district.post("/judging-rounds/" + round + "/judges", Map.of("personId", judge.personId())));
            refused(judge.get("/me/judging-rounds/" + round + "/sheets"), 409, "JDG-112");
        }
        refused(
                district.post(
                        "/judging-rounds/" + round + "/judges",
                        Map.of("personId", founders.getFirst().personId())),
                422,
                "JDG-113");
        var last = judges.getLast().personId();
        assertThat(ok(district.json("DELETE", "/judging-rounds/" + round + "/judges/" + last, ""))
                        .size("judges"))
                .isEqualTo(7);
        ok(district.post("/judging-rounds/" + round + "/judges", Map.of("personId", last)));
        refused(district.post("/judging-rounds/" + round + "/judges", Map.of("personId", last)), 409, "JDG-114");
        assertThat(ok(district.get("/judging-rounds/" + round + "/candidates")).body())
                .contains(last);
        days("2026-11-10T02:00:00Z");
        refused(district.post("/judging-rounds/" + round + "/assignment"), 422, "JDG-104");
        refused(
                judges.getFirst().post("/me/judging-rounds/" + round + "/pledge", Map.of("employerCode", "911")),
                422,
                "JDG-120");
        for (var judge : judges) {
            var body = new HashMap<String, Object>();
            body.put("employerCode", judge == judges.getFirst() ? CreditCodeTest.valid(710) : null);
            ok(judge.post("/me/judging-rounds/" + round + "/pledge", body));
        }
        ok(district.post("/judging-rounds/" + round + "/assignment"));
        var drawn = bean(Seats.class).ofRound(round);
        assertThat(drawn).hasSize(3 * PROJECTS);
        assertThat(drawn)
                .filteredOn(seat -> seat.entityKey().equals(EntryFacts.firmKey(CreditCodeTest.valid(710))))
                .hasSize(3)
                .noneMatch(seat -> seat.judgeId().equals(judges.getFirst().personId()));

        var panels = ok(district.get("/judging-rounds/" + round + "/panels?size=2"));
        assertThat(panels.number("total")).isEqualTo(PROJECTS);
        assertThat(panels.size("items.0.seats")).isEqualTo(3);
        refused(
                district.json(
                        "DELETE",
                        "/judging-rounds/" + round + "/judges/"
                                + drawn.getFirst().judgeId(),
                        ""),
                409,
                "JDG-115");

        // A sheet is blind, its judge's alone, kept as a draft, signed once.
        var seat = drawn.getFirst();
        var mine = judge(seat);
        assertThat(ok(mine.get("/me/judging-rounds")).text("0.id")).isEqualTo(round);
        assertThat(ok(mine.get("/me/judging-rounds/" + round + "/sheets")).body())
                .contains(seat.id());
        var sheet = ok(mine.get("/score-sheets/" + seat.id()));
        assertThat(sheet.body()).doesNotContain("城关样例餐饮").doesNotContain("样例牛肉面");
        var other = judges.stream().filter(judge -> judge != mine).findFirst().orElseThrow();
        refused(other.get("/score-sheets/" + seat.id()), 404, "JDG-122");
        refused(
                again(foreign).post("/judging-seats/" + seat.id() + "/relief", Map.of("reason", "样例理由")),
                404,
                "JDG-101");
        ok(mine.put("/score-sheets/" + seat.id() + "/draft", Map.of("marks", Map.of("market", 70), "remark", "")));
        assertThat(ok(again(mine).get("/score-sheets/" + seat.id())).number("marks.market"))
                .isEqualTo(70);
        refused(
                mine.post(
                        "/score-sheets/" + seat.id() + "/signature",
                        Map.of("marks", Map.of("market", 70), "remark", "")),
                422,
                "JDG-108");
        refused(district.post("/judging-rounds/" + round + "/seal"), 422, "JDG-110");

        // One steps back and is replaced; one lies far from the others and another judge is called.
        ok(mine.post("/score-sheets/" + seat.id() + "/recusal", Map.of("kind", "MENTOR", "note", "辅导过")));
        assertThat(bean(Seats.class).ofRound(round))
                .filteredOn(each -> each.entryId().equals(seat.entryId()))
                .hasSize(4);
        var far = open(round).getFirst();
        ok(judge(far).post("/score-sheets/" + far.id() + "/signature", marks(40, 40)));
        ok(judge(far).post("/score-sheets/" + far.id() + "/signature", marks(40, 40)));
        refused(judge(far).post("/score-sheets/" + far.id() + "/signature", marks(41, 40)), 409, "JDG-107");
        signAll(round);
        assertThat(open(round)).as("called because of the gap").singleElement().satisfies(called -> {
            assertThat(called.entryId()).isEqualTo(far.entryId());
            assertThat(called.calledAs()).isEqualTo(Seat.CalledAs.GAP);
        });
        signAll(round);
        assertThat(ok(district.get("/judging-rounds/" + round + "/severity"))
                        .json()
                        .getAsJsonArray())
                .isNotEmpty();

        // Two seal at once: one result.
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<Answer> seal = () -> district.post("/judging-rounds/" + round + "/seal");
            assertThat(pool.invokeAll(List.of(seal, seal)).stream()
                            .map(Future::resultNow)
                            .map(answer -> ok(answer).text("result.fingerprint"))
                            .distinct())
                    .hasSize(1);
        }
        var text = district.get("/judging-rounds/" + round + "/sealed.json").bytes();
        var first = ok(district.get("/judging-rounds/" + round)).text("result.fingerprint");
        assertThat(Digest.sha256(text)).isEqualTo(first);
        refused(
                judge(far).post("/score-sheets/" + far.id() + "/recusal", Map.of("kind", "MENTOR", "note", "晚了")),
                409,
                "JDG-109");

        refused(district.post("/judging-rounds/" + round + "/panels/" + far.entryId() + "/call"), 409, "JDG-109");
        assertThat(ok(anonymous().get("/judging-results?editionId=" + editionId))
                        .text("0.resultHash"))
                .isEqualTo(first);

        // A relative is found after scoring: opened again, the sheet is struck and kept, another judge scores, sealed
        // anew.
        ok(district.post("/judging-rounds/" + round + "/reopening", Map.of("reason", "评委是参赛人的亲属")));
        ok(district.post("/judging-seats/" + far.id() + "/striking", Map.of("kind", "RELATIVE", "note", "姐弟")));
        signAll(round);
        var resealed = ok(district.post("/judging-rounds/" + round + "/seal"));
        assertThat(resealed.number("result.attempt")).isEqualTo(2);
        assertThat(resealed.text("result.replaces")).isEqualTo(first);
        assertThat(new String(
                        district.get("/judging-rounds/" + round + "/sealed.json")
                                .bytes(),
                        StandardCharsets.UTF_8))
                .contains(first);

        // The public sees who was selected; a founder sees the own rank and why.
        assertThat(ok(anonymous().get("/judging-results/" + round)).size("selected"))
                .isEqualTo(2);
        var fates = new ArrayList<String>();
        for (var founder : founders) {
            var own = ok(founder.get("/me/judging-results"));
            fates.add(own.text("0.fate"));
            assertThat(own.number("0.of")).isEqualTo(PROJECTS);
            if (own.text("0.fate").equals("BELOW_LINE")) {
                assertThat(own.text("0.belowLimit")).isEqualTo("ROUND");
                assertThat(own.number("0.lastInRank")).isEqualTo(2);
            }
        }
        assertThat(fates).containsExactlyInAnyOrder("SELECTED", "SELECTED", "BELOW_LINE", "BELOW_LINE");

        titles(editionId, round, foreign);
        goesUp(round, above);
    }

    private void titles(String editionId, String round, ApiClient foreign) {
        var nomination = Map.of("editionId", editionId, "roundId", round);
        refused(again(foreign).post("/founder-titles/nominations", nomination), 404, "TTL-101");
        ok(district.post("/founder-titles/nominations", nomination));
        refused(district.post("/founder-titles/nominations", nomination), 409, "TTL-103");
        refused(district.post("/judging-rounds/" + round + "/reopening", Map.of("reason", "样例理由")), 409, "JDG-116");
        assertThat(places("reserved")).isGreaterThanOrEqualTo(2);
        var usedBefore = places("used");
        refused(
                district.post("/founder-titles/grants", Map.of("editionId", editionId, "documentNo", "样例文号")),
                409,
                "TTL-106");
        var listed = ok(city.post("/founder-titles/publications", Map.of("editionId", editionId)));
        assertThat(listed.text("0.state")).isEqualTo("ON_NOTICE");
        days("2026-11-18T02:00:00Z");
        bean(NoticeDesk.class).runDue(listed.text("0.noticeId"), LocalDate.of(2026, 11, 18));
        var granted = ok(
                district.post("/founder-titles/grants", Map.of("editionId", editionId, "documentNo", "红就发〔2026〕样例")));
        var no = granted.text("0.certificateNo");
        assertThat(ok(anonymous().get("/title-certificates/" + no)).at("valid").getAsBoolean())
                .isTrue();
        assertThat(places("used")).isEqualTo(usedBefore + 2);
        assertThat(ok(anonymous().get("/competition-editions/" + editionId)).text("phase"))
                .isEqualTo("CONCLUDED");
        refused(
                again(foreign)
                        .post("/founder-titles/" + granted.text("0.id") + "/revocation", Map.of("reason", "样例理由")),
                404,
                "TTL-101");
        ok(district.post("/founder-titles/" + granted.text("0.id") + "/revocation", Map.of("reason", "材料不实")));
        assertThat(ok(anonymous().get("/title-certificates/" + no)).text("revokedBecause"))
                .isEqualTo("材料不实");
        assertThat(places("used")).isEqualTo(usedBefore + 1);
        var widened = ok(city.post(
                "/title-quotas/RISING_MAKER/" + HONGGU + "/widening", Map.of("places", 1, "reason", "样例：市里同意增加")));
        assertThat(widened.text("0.kind")).isEqualTo("WIDEN");
    }

    private static long places(String what) {
        for (var each : ok(anonymous().get("/title-quotas")).json().getAsJsonArray()) {
            var pool = each.getAsJsonObject();
            if (pool.get("key").getAsString().equals(HONGGU)) {
                return pool.get(what).getAsLong();
            }
        }
        throw new AssertionError("no pool of 红古区");
    }

    private void goesUp(String round, String above) {
        var carried = ok(district.post("/promotion-packages", Map.of("roundId", round, "toEditionId", above)));
        var id = carried.text("0.id");
        var archive = district.get("/promotion-packages/" + id + "/package.zip").bytes();
        assertThat(archive).startsWith('P', 'K');
        var check = ok(anonymous().get("/promotion-packages/check?sha256=" + Digest.sha256(archive)));
        assertThat(check.at("signatureStands").getAsBoolean()).isTrue();
        refused(anonymous().get("/promotion-packages/check?sha256=" + "0".repeat(64)), 404, "TTL-110");
        assertThat(ok(city.get("/competition-editions/" + above + "/entries")).number("total"))
                .isEqualTo(2);
    }
}
