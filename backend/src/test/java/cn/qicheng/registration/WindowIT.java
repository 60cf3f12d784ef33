package cn.qicheng.registration;

import static cn.qicheng.registration.RegistrationFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.ApiClient.Answer;
import cn.qicheng.QichengIT;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Ulid;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("报名时段")
class WindowIT extends QichengIT {

    private final RegistrationFixture fixture = bean(RegistrationFixture.class);
    private ApiClient city;

    /** After the clock was set back: a token from a later day does not stand. */
    @BeforeEach
    void officer() {
        city = signedIn(Role.CITY_OFFICER, "*");
    }

    private static Instant now() {
        return clock().instant();
    }

    private Answer planned(String... positionIds) {
        return city.post(
                "/registration-windows", plan(now().plusSeconds(60), now().plus(Duration.ofDays(1)), positionIds));
    }

    private Answer publish(Answer window) {
        return city.post("/registration-windows/" + window.text("id") + "/publication");
    }

    @Nested
    @DisplayName("安排与发布")
    class Planning {

        @Test
        void a_planned_window_is_the_citys_own_until_it_is_published() {
            var window = planned(fixture.post(fixture.base(), 4));
            assertThat(window.status()).as(window.toString()).isEqualTo(201);
            assertThat(window.text("state")).isEqualTo("PLANNED");
            assertThat(window.number("places")).isEqualTo(4);
            assertThat(window.at("allowedMoves").toString()).isEqualTo("[\"PUBLISH\",\"CANCEL\"]");
            assertThat(publicly("/registration-windows?size=100")).doesNotContain(window.text("id"));
            assertThat(anonymous()
                            .get("/registration-windows/" + window.text("id") + "/positions")
                            .code())
                    .isEqualTo("REG-107");

            var published = publish(window);

            assertThat(published.text("phase")).isEqualTo("READY_PACK");
            assertThat(publicly("/registration-windows?size=100")).contains(window.text("id"));
            var again = publish(window);
            assertThat(again.code()).isEqualTo("KRN-101");
            assertThat(again.at("allowedMoves").toString()).contains("CANCEL").doesNotContain("PUBLISH");
        }

        @Test
        void a_plan_sent_again_after_its_answer_was_lost_is_the_same_window() {
            var desk = bean(WindowDesk.class);
            var planner = actor(city);
            var key = Ulid.next();
            var act = new PlanWindow(
                    "同一次安排",
                    now().plusSeconds(60),
                    now().plus(Duration.ofDays(1)),
                    List.of(fixture.post(fixture.base(), 4)),
                    null);

            var first = desk.plan(act, key, planner);

            assertThat(desk.plan(act, key, planner)).isEqualTo(first);
            assertThat(desk.plan(act, Ulid.next(), planner)).isNotEqualTo(first);
        }

        @Test
        void all_posts_of_a_district_are_taken_without_naming_them() {
            fixture.post(fixture.base(), 2);
            var act = new HashMap<>(plan(now().plusSeconds(60), now().plus(Duration.ofDays(1))));
            act.put("positionIds", null);
            act.put("districtCode", RegistrationFixture.CHENGGUAN);

            var window = city.post("/registration-windows", act);

            assertThat(window.status()).as(window.toString()).isEqualTo(201);
            assertThat(window.number("positionCount")).isPositive();
        }

        @Test
        void the_end_must_come_after_the_start_and_lie_ahead() {
            var post = fixture.post(fixture.base(), 1);
            var soon = now().plusSeconds(60);

            assertThat(city.post("/registration-windows", plan(soon, soon, post))
                            .code())
                    .isEqualTo("REG-109");
            assertThat(city.post("/registration-windows", plan(now().minusSeconds(60), now().minusSeconds(1), post))
                            .code())
                    .isEqualTo("REG-109");
            assertThat(city.post("/registration-windows", plan(soon, soon.plusMillis(1), post))
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void a_window_without_posts_is_refused_with_the_article() {
            var refused = planned(Ulid.next());

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("REG-110");
            assertThat(refused.text("clause.article")).isEqualTo("第十四条");
        }

        @Test
        void a_post_is_on_offer_in_one_window_at_a_time() throws Exception {
            var base = fixture.base();
            var post = fixture.post(base, 2);
            for (int round = 0; round < 4; round++) {
                var posts = new String[] {fixture.post(base, 2), fixture.post(base, 2), fixture.post(base, 2)};
                var one = planned(posts);
                var other = planned(posts[2], posts[0], posts[1]);

                var answers = RegistrationIT.together(List.of(() -> publish(one), () -> publish(other)));

                assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
                assertThat(answers)
                        .filteredOn(answer -> answer.status() == 409)
                        .allSatisfy(loser -> assertThat(loser.code()).isEqualTo("REG-111"));
            }
            assertThat(publish(planned(post)).status()).isEqualTo(200);
            var third = publish(planned(post));
            assertThat(third.code()).isEqualTo("REG-111");
            assertThat(third.text("fields.0.field")).isEqualTo(post);
        }

        @Test
        void after_one_window_has_ended_the_next_offers_what_is_left() {
            var offer = fixture.offer(anonymous(), 3, now().minusSeconds(60), now().plus(Duration.ofMinutes(5)));
            assertThat(offer.tap(fixture.readyGraduate(anonymous())).status()).isEqualTo(201);
            var next = planned(offer.positionId());
            assertThat(publish(next).code()).isEqualTo("REG-111");

            clock().move(Duration.ofMinutes(6));

            var published = publish(next);
            assertThat(published.status()).as(published.toString()).isEqualTo(200);
            assertThat(published.number("places")).isEqualTo(2);
        }

        @Test
        void others_neither_plan_nor_publish_nor_cancel() {
            var window = planned(fixture.post(fixture.base(), 1));
            for (var phone : List.of(
                    graduate(), signedIn(Role.DISTRICT_OFFICER, "620102"), signedIn(Role.BASE_ADMIN, fixture.base()))) {
                assertThat(phone.post("/registration-windows", plan(now(), now().plusSeconds(60), "x"))
                                .status())
                        .isEqualTo(403);
                assertThat(phone.post("/registration-windows/" + window.text("id") + "/publication")
                                .status())
                        .isEqualTo(403);
            }
            assertThat(anonymous()
                            .post("/registration-windows/" + window.text("id") + "/publication")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Nested
    @DisplayName("取消")
    class Cancelling {

        @Test
        void an_empty_window_is_cancelled_and_its_posts_are_free_for_another() {
            var post = fixture.post(fixture.base(), 1);
            var window = planned(post);
            publish(window);

            var cancelled =
                    city.post("/registration-windows/" + window.text("id") + "/cancellation", Map.of("reason", "岗位有误"));

            assertThat(cancelled.text("phase")).isEqualTo("CANCELLED");
            assertThat(cancelled.text("cancelReason")).isEqualTo("岗位有误");
            assertThat(publish(planned(post)).status()).isEqualTo(200);
            assertThat(fixture.readyGraduate(anonymous())
                            .post("/registrations", Map.of("windowId", window.text("id"), "positionId", post))
                            .code())
                    .isEqualTo("REG-107");
        }

        @Test
        void a_window_with_people_in_it_goes_on() {
            var offer = fixture.offer(anonymous(), 2);
            offer.tap(fixture.readyGraduate(anonymous()));

            var refused =
                    city.post("/registration-windows/" + offer.windowId() + "/cancellation", Map.of("reason", "改时间"));

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("REG-112");
            assertThat(offer.tap(fixture.readyGraduate(anonymous())).status()).isEqualTo(201);
        }

        @Test
        void somebody_registers_while_it_is_cancelled_and_never_both() throws Exception {
            for (int round = 0; round < 5; round++) {
                var offer = fixture.offer(anonymous(), 2);
                var graduate = fixture.readyGraduate(anonymous());

                var answers = RegistrationIT.together(List.of(
                        () -> offer.tap(graduate),
                        () -> city.post(
                                "/registration-windows/" + offer.windowId() + "/cancellation",
                                Map.of("reason", "改时间"))));

                var registered = answers.get(0).status() == 201;
                var cancelled = answers.get(1).status() == 200;
                assertThat(registered ^ cancelled)
                        .as(answers.get(0) + " / " + answers.get(1))
                        .isTrue();
            }
        }
    }

    @Nested
    @DisplayName("岗位列表：几秒前的数字，写明时间")
    class Reading {

        @Test
        void the_list_is_public_filtered_and_told_of_when_it_is() {
            var offer = fixture.offer(anonymous(), 2);

            var list = anonymous().get("/registration-windows/" + offer.windowId() + "/positions");

            assertThat(list.status()).as(list.toString()).isEqualTo(200);
            assertThat(list.number("total")).isEqualTo(1);
            assertThat(list.number("items.0.left")).isEqualTo(2);
            assertThat(list.number("items.0.totalMonthlyFen")).isEqualTo(180_000);
            assertThat(list.at("items.0.mine").isJsonNull()).isTrue();
            assertThat(list.has("asOf")).isTrue();
            for (var narrowed : List.of("?district=620103", "?category=MANAGERIAL", "?q=nothing", "?page=1")) {
                assertThat(anonymous()
                                .get("/registration-windows/" + offer.windowId() + "/positions" + narrowed)
                                .size("items"))
                        .as(narrowed)
                        .isZero();
            }
        }

        @Test
        void an_unchanged_list_is_answered_with_304() {
            var offer = fixture.offer(anonymous(), 2);
            var path = "/registration-windows/" + offer.windowId() + "/positions";
            var tag = anonymous().get(path).header("ETag").orElseThrow();

            var again = anonymous().with("If-None-Match", tag).get(path);

            assertThat(again.status()).isEqualTo(304);
            assertThat(again.bytes()).isEmpty();
        }

        @Test
        void a_taken_place_shows_within_seconds_and_changes_the_tag() throws Exception {
            var offer = fixture.offer(anonymous(), 2);
            var path = "/registration-windows/" + offer.windowId() + "/positions";
            var tag = anonymous().get(path).header("ETag").orElseThrow();
            var graduate = fixture.readyGraduate(anonymous());
            var id = offer.tap(graduate).text("id");

            Thread.sleep(3_500);

            var later = anonymous().with("If-None-Match", tag).get(path);
            assertThat(later.status()).isEqualTo(200);
            assertThat(later.number("items.0.left")).isEqualTo(1);
            assertThat(graduate.get(path).text("items.0.mine")).isEqualTo(id);
        }

        @Test
        void a_posts_page_tells_what_a_trainee_has_a_right_to() {
            var offer = fixture.offer(anonymous(), 2);

            var page =
                    anonymous().get("/registration-windows/" + offer.windowId() + "/positions/" + offer.positionId());

            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            assertThat(page.text("phase")).isEqualTo("OPEN");
            assertThat(page.text("base.accreditedOn")).isEqualTo("2025-12-20");
            assertThat(page.text("facts.1.value")).startsWith("1000.00 元");
            assertThat(page.text("facts.1.clause.article")).isEqualTo("第十七条（二）");
            assertThat(anonymous()
                            .get("/registration-windows/" + offer.windowId() + "/positions/" + Ulid.next())
                            .code())
                    .isEqualTo("REG-108");
        }

        @Test
        void the_phase_follows_the_clock_and_not_the_age_of_the_list() {
            var opensAt = now().plusSeconds(120);
            var offer = fixture.offer(anonymous(), 1, opensAt, opensAt.plusSeconds(300));
            var path = "/registration-windows/" + offer.windowId() + "/positions/" + offer.positionId();
            assertThat(anonymous().get(path).text("phase")).isEqualTo("READY_PACK");

            clock().set(opensAt);

            assertThat(anonymous().get(path).text("phase")).isEqualTo("OPEN");
        }
    }

    private static String publicly(String path) {
        return anonymous().get(path).body();
    }
}
