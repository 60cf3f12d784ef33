package cn.qicheng.activity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.ApiClient.Answer;
import cn.qicheng.Journey;
import cn.qicheng.clockwork.DailyJobs;
import cn.qicheng.identity.SignIn;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("配套活动：从发布、报名、候补到签到、评价")
class ActivityIT extends Journey {

    private static final Instant START = Instant.parse("2026-11-05T01:00:00Z");
    private static final Instant END = Instant.parse("2026-11-05T04:00:00Z");

    private static Map<String, Object> plan(String title, int places) {
        var plan = new HashMap<String, Object>();
        plan.put("kind", "TRAINING");
        plan.put("course", "SYB");
        plan.put("title", title);
        plan.put("words", "十天学完怎么把企业办起来。");
        plan.put("place", "样例创业楼 3 层");
        plan.put("districtCode", "620102");
        plan.put("audience", "有创业想法的毕业生");
        plan.put("registerUntil", "2026-11-04T10:00:00Z");
        plan.put("startsAt", START.toString());
        plan.put("endsAt", END.toString());
        plan.put("places", places);
        plan.put("walkIns", false);
        return plan;
    }

    private static String published(String officer, Map<String, Object> plan) {
        var planned = as(officer).post("/bureau/activities", plan);
        assertThat(planned.status()).as(planned.toString()).isEqualTo(201);
        var id = planned.text("page.activity.id");
        assertThat(anonymous().get("/activities/" + id).code()).isEqualTo("ACT-101");
        assertThat(ok(as(officer).post("/bureau/activities/" + id + "/publication"))
                        .text("state"))
                .isEqualTo("PUBLISHED");
        return id;
    }

    private static ApiClient named() {
        return bean(SignIn.class).newIdentifiedPerson(anonymous(), new Actor.Grant(Role.GRADUATE, Actor.EVERYWHERE));
    }

    private static Answer mine(String person, String activity) {
        return ok(as(person).get("/me/activities/" + activity));
    }

    private static String lastMessage(String person) {
        return ok(as(person).get("/me/messages")).text("items.0.title");
    }

    @Test
    void an_activity_is_lived_from_publication_to_the_last_opinion() {
        var officer = signedIn(Role.DISTRICT_OFFICER, "620102").personId();
        var title = "样例 SYB 班 " + officer;
        var id = published(officer, plan(title, 2));

        // Anybody finds it.
        var found =
                anonymous().get("/activities?kind=TRAINING&district=620102&from=2026-11-05&to=2026-11-05&q=" + officer);
        assertThat(found.number("total")).isEqualTo(1);
        assertThat(found.text("items.0.phase")).isEqualTo("REGISTERING");
        assertThat(anonymous().get("/activities?district=620103&q=" + officer).number("total"))
                .isZero();
        assertThat(anonymous().get("/activities?past=true&q=" + officer).number("total"))
                .isZero();
        assertThat(anonymous().get("/activities/" + id).text("clause.article")).isEqualTo("四（二）");

        // Two have a place, the third waits; one leaves, and the third moves up and is told.
        var first = named().personId();
        var second = named().personId();
        var third = named().personId();
        assertThat(ok(as(first).post("/activities/" + id + "/registration")).text("state"))
                .isEqualTo("HELD");
        assertThat(ok(as(first).post("/activities/" + id + "/registration")).number("number"))
                .isEqualTo(1);
        ok(as(second).post("/activities/" + id + "/registration"));
        assertThat(ok(as(third).post("/activities/" + id + "/registration")).text("state"))
                .isEqualTo("WAITING");
        assertThat(signedIn().post("/activities/" + id + "/registration").code())
                .isEqualTo("ACT-105");
        ok(as(first).post("/activities/" + id + "/departure"));
        assertThat(mine(third, id).text("state")).isEqualTo("HELD");
        assertThat(lastMessage(third)).isEqualTo("候补到名额了");

        // The officer moves it to another house; those who come are told, and nobody's place is taken away.
        var changed = plan(title, 1);
        changed.put("edition", 1);
        assertThat(as(officer).put("/bureau/activities/" + id, changed).code()).isEqualTo("ACT-107");
        changed.put("places", 3);
        changed.put("place", "样例会堂");
        changed.put("edition", 7);
        assertThat(as(officer).put("/bureau/activities/" + id, changed).code()).isEqualTo("ACT-103");
        changed.put("edition", 1);
        ok(as(officer).put("/bureau/activities/" + id, changed));
        assertThat(lastMessage(second)).isEqualTo("报名的活动有变化");
        assertThat(ok(as(first).post("/activities/" + id + "/registration")).text("state"))
                .isEqualTo("HELD");
        ok(as(first).post("/activities/" + id + "/departure"));
        bean(DailyJobs.class).runAll(ChinaTime.dayOf(START).minusDays(1));
        assertThat(lastMessage(second)).isEqualTo("活动快开始了");

        // At the door.
        var scene = ok(as(officer).post("/bureau/activities/" + id + "/code")).text("scene");
        assertThat(anonymous().get("/scenes/" + scene).text("title")).isEqualTo(title);
        var scanned = Map.of("scene", scene);
        assertThat(as(second).post("/activities/check-in", scanned).code()).isEqualTo("ACT-109");
        clock().set(START.minus(Duration.ofMinutes(10)));
        assertThat(ok(as(second).post("/activities/check-in", scanned)).text("state"))
                .isEqualTo("ATTENDED");
        ok(as(second).post("/activities/check-in", scanned));
        assertThat(as(first).post("/activities/check-in", scanned).code()).isEqualTo("ACT-111");
        clock().set(START);
        assertThat(as(third).post("/activities/" + id + "/departure").code()).isEqualTo("ACT-106");
        var waits = ok(as(officer).get("/bureau/activities/" + id + "/attendees?state=HELD"));
        var place = "/bureau/activities/" + id + "/attendees/" + waits.text("items.0.id");
        ok(as(officer).post(place + "/entry"));
        ok(as(officer).post(place + "/entry-taken-back", Map.of("reason", "认错人了")));
        ok(as(officer).post(place + "/entry"));
        assertThat(ok(as(officer).get("/bureau/activities/" + id)).number("attended"))
                .isEqualTo(2);
        assertThat(ok(as(officer).get("/bureau/activities/" + id + "/attendees.xlsx"))
                        .bytes())
                .startsWith('P', 'K');

        // Who was there says how it was; words that WeChat would not judge are not shown yet.
        assertThat(as(second)
                        .post("/activities/" + id + "/opinion", Map.of("stars", 5))
                        .code())
                .isEqualTo("ACT-114");
        clock().set(END.plus(Duration.ofHours(1)));
        assertThat(as(second).post("/activities/check-in", scanned).code()).isEqualTo("SCN-103");
        ok(as(second).post("/activities/" + id + "/opinion", Map.of("stars", 5, "words", "讲得清楚")));
        ok(as(third).post("/activities/" + id + "/opinion", Map.of("stars", 4)));
        assertThat(as(third)
                        .post("/activities/" + id + "/opinion", Map.of("stars", 1))
                        .code())
                .isEqualTo("ACT-115");
        assertThat(as(first)
                        .post("/activities/" + id + "/opinion", Map.of("stars", 1))
                        .code())
                .isEqualTo("ACT-114");
        assertThat(ok(as(officer).get("/bureau/activities/" + id)).number("averageTenths"))
                .isEqualTo(45);
        var opinions = ok(as(officer).get("/bureau/activities/" + id + "/opinions"));
        assertThat(opinions.number("total")).isEqualTo(2);
        assertThat(opinions.body()).doesNotContain("讲得清楚", second);
        assertThat(ok(as(second).get("/me/activities")).text("items.0.words")).isEqualTo("讲得清楚");
        assertThat(anonymous().get("/activities?past=true&q=" + officer).number("total"))
                .isEqualTo(1);
        assertThat(as(officer)
                        .post("/bureau/activities/" + id + "/cancellation", Map.of("reason", "下雪"))
                        .code())
                .isEqualTo("ACT-108");
    }

    @Test
    void one_that_is_called_off_tells_why_and_its_code_is_dead() {
        var city = signedIn(Role.CITY_OFFICER, Actor.EVERYWHERE).personId();
        var open = plan("样例开放日", 1);
        open.put("walkIns", true);
        var id = published(city, open);
        var scene = Map.of(
                "scene", ok(as(city).post("/bureau/activities/" + id + "/code")).text("scene"));
        clock().set(START);
        // The only place goes to whoever stands at the door first.
        var early = named();
        assertThat(ok(early.post("/activities/check-in", scene)).text("state")).isEqualTo("ATTENDED");
        assertThat(named().post("/activities/check-in", scene).code()).isEqualTo("ACT-119");
        ok(as(city).post("/bureau/activities/" + id + "/cancellation", Map.of("reason", "停电")));
        assertThat(named().post("/activities/check-in", scene).code()).isEqualTo("SCN-103");
        assertThat(anonymous().get("/activities/" + id).text("cancelReason")).isEqualTo("停电");
        assertThat(named().post("/activities/" + id + "/registration").code()).isEqualTo("ACT-113");
    }

    @Test
    void a_mentor_is_found_by_anybody_and_asked_through_the_office() {
        var officer = signedIn(Role.DISTRICT_OFFICER, "620102").personId();
        var entry = new HashMap<String, Object>();
        entry.put("name", "王样例");
        entry.put("field", "TAX");
        entry.put("districtCode", "620102");
        entry.put("position", "样例税务师 " + officer);
        entry.put("words", "帮初创企业看账");
        entry.put("listed", true);
        var id = ok(as(officer).post("/bureau/mentors", entry)).text("mentor.id");
        assertThat(anonymous()
                        .get("/mentors?field=TAX&district=620102&q=" + officer)
                        .number("total"))
                .isEqualTo(1);
        assertThat(anonymous().get("/mentors?field=LAW&q=" + officer).number("total"))
                .isZero();

        var person = named().personId();
        var words = Map.of("words", "第一次报税，想请教");
        var asked = as(person).post("/mentors/" + id + "/requests", words);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(as(person).post("/mentors/" + id + "/requests", words).code())
                .isEqualTo("MEN-102");
        ok(as(person).post("/me/mentor-requests/" + asked.text("items.0.id") + "/withdrawal"));
        var again = ok(as(person).post("/mentors/" + id + "/requests", words)).text("items.0.id");
        var waiting = ok(as(officer).get("/bureau/mentor-requests?state=ASKED"));
        assertThat(waiting.body()).contains(again).doesNotContain("第一次报税");
        assertThat(ok(as(officer).get("/me/tasks?role=DISTRICT_OFFICER")).body())
                .contains("MENTOR_REQUEST");
        ok(as(officer)
                .post(
                        "/bureau/mentor-requests/" + again + "/answer",
                        Map.of("accepted", true, "words", "周三下午到样例楼 3 层")));
        assertThat(lastMessage(person)).isEqualTo("导师有答复了");
        assertThat(ok(as(person).get("/me/mentor-requests")).text("items.0.answer"))
                .contains("周三");
        assertThat(as(person)
                        .post("/me/mentor-requests/" + again + "/withdrawal")
                        .status())
                .isEqualTo(409);

        entry.put("listed", false);
        entry.put("edition", 9);
        assertThat(as(officer).put("/bureau/mentors/" + id, entry).code()).isEqualTo("MEN-105");
        entry.put("edition", 1);
        ok(as(officer).put("/bureau/mentors/" + id, entry));
        assertThat(anonymous().get("/mentors/" + id).code()).isEqualTo("MEN-101");
        assertThat(as(person).post("/mentors/" + id + "/requests", words).code())
                .isEqualTo("MEN-101");
    }

    @Test
    void parallel_taps_never_oversell_and_every_place_that_comes_free_goes_to_the_line_in_order() throws Exception {
        var officer = signedIn(Role.CITY_OFFICER, Actor.EVERYWHERE).personId();
        var id = published(officer, plan("样例抢名额", 7));
        var people = IntStream.range(0, 24).mapToObj(i -> named()).toList();
        var taps = people.stream()
                .map(person -> (Callable<Answer>) () -> person.post("/activities/" + id + "/registration"))
                .toList();

        var answers = together(taps);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers.stream().map(answer -> answer.text("state")).filter("HELD"::equals))
                .hasSize(7);
        assertThat(answers).extracting(answer -> answer.number("number")).doesNotHaveDuplicates();

        // Five leave while the same twenty-four tap again: each free place goes to who waited longest.
        var holders = IntStream.range(0, 24)
                .filter(i -> answers.get(i).text("state").equals("HELD"))
                .limit(5)
                .boxed()
                .toList();
        var acts = new ArrayList<Callable<Answer>>();
        holders.forEach(i -> acts.add(() -> people.get(i).post("/activities/" + id + "/departure")));
        IntStream.range(0, 24).filter(i -> !holders.contains(i)).forEach(i -> acts.add(taps.get(i)));
        assertThat(together(acts))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));

        var activity = ok(as(officer).get("/bureau/activities/" + id));
        assertThat(activity.number("page.activity.taken")).isEqualTo(7);
        assertThat(activity.number("page.activity.waiting")).isEqualTo(12);
        assertThat(activity.number("gone")).isEqualTo(5);
        assertThat(count("SELECT COUNT(*) FROM activity_place WHERE activity_id = ? AND state = 'HELD'", id))
                .isEqualTo(7);
        assertThat(count(
                        "SELECT COUNT(*) FROM activity_place w JOIN activity_place h ON h.activity_id = w.activity_id"
                                + " AND h.state = 'HELD' AND h.number > w.number"
                                + " WHERE w.activity_id = ? AND w.state = 'WAITING'",
                        id))
                .as("somebody with a place came after somebody who still waits")
                .isZero();
    }
}
