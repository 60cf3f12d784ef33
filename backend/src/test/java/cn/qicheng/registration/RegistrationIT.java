package cn.qicheng.registration;

import static cn.qicheng.registration.RegistrationFixture.answers;
import static cn.qicheng.registration.RegistrationFixture.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.ApiClient.Answer;
import cn.qicheng.QichengIT;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.registration.RegistrationFixture.Offer;
import cn.qicheng.registration.domain.TapLimit;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("报名：名额以数据库为准")
class RegistrationIT extends QichengIT {

    private final RegistrationFixture fixture = bean(RegistrationFixture.class);

    @Nested
    @DisplayName("占名额")
    class TakingAPlace {

        @Test
        void a_tap_takes_a_place_and_says_who_looks_at_it_next() {
            var offer = fixture.offer(anonymous(), 2);

            var taken = offer.tap(fixture.readyGraduate(anonymous()));

            assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
            assertThat(taken.text("state")).isEqualTo("HELD");
            assertThat(taken.text("ruleVersion")).isEqualTo("2016-17/1");
            assertThat(taken.text("ticketNo")).startsWith("BM20261102-");
            assertThat(taken.text("holder.name")).contains("城关区");
            assertThat(taken.text("holder.role")).isEqualTo("初审");
            assertThat(taken.text("due")).isEqualTo("2026-11-09");
            assertThat(taken.at("dueProvisional").getAsBoolean()).isFalse();
            assertThat(taken.at("allowedMoves").toString()).isEqualTo("[\"WITHDRAW\"]");
            assertThat(taken.text("hops.1.state")).isEqualTo("CURRENT");
            assertThat(taken.text("hops.1.clause.article")).isEqualTo("第八条（四）");
        }

        @Test
        void two_people_tap_for_the_last_place_at_once_and_exactly_one_has_it() throws Exception {
            for (int round = 0; round < 5; round++) {
                var offer = fixture.offer(anonymous(), 1);
                var first = fixture.readyGraduate(anonymous());
                var second = fixture.readyGraduate(anonymous());

                var answers = together(List.of(() -> offer.tap(first), () -> offer.tap(second)));

                assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 410);
                assertThat(answers).extracting(Answer::code).containsExactlyInAnyOrder("", "REG-103");
                assertThat(takenOf(offer)).isEqualTo(1);
            }
        }

        @Test
        void many_people_never_take_more_than_the_quota() throws Exception {
            var offer = fixture.offer(anonymous(), 3);
            var taps = IntStream.range(0, 12)
                    .mapToObj(i -> fixture.readyGraduate(anonymous()))
                    .<Callable<Answer>>map(graduate -> () -> offer.tap(graduate))
                    .toList();

            var answers = together(taps);

            assertThat(answers).extracting(Answer::status).containsOnly(201, 410);
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(3);
            assertThat(takenOf(offer)).isEqualTo(3);
        }

        @Test
        void twenty_identical_taps_at_once_are_one_registration() throws Exception {
            var offer = fixture.offer(anonymous(), 5);
            var graduate = fixture.readyGraduate(anonymous());

            var answers = together(IntStream.range(0, 20)
                    .<Callable<Answer>>mapToObj(i -> () -> offer.tap(graduate))
                    .toList());

            assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers)
                    .extracting(answer -> answer.text("id"))
                    .containsOnly(answers.getFirst().text("id"));
            assertThat(takenOf(offer)).isEqualTo(1);
        }

        @Test
        void twenty_identical_taps_for_the_last_place_are_one_registration_too() throws Exception {
            for (int round = 0; round < 5; round++) {
                var offer = fixture.offer(anonymous(), 1);
                var graduate = fixture.readyGraduate(anonymous());

                var answers = together(IntStream.range(0, 20)
                        .<Callable<Answer>>mapToObj(i -> () -> offer.tap(graduate))
                        .toList());

                assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
                assertThat(answers)
                        .extracting(answer -> answer.text("id"))
                        .containsOnly(answers.getFirst().text("id"));
                assertThat(takenOf(offer)).isEqualTo(1);
            }
        }

        @Test
        void a_network_that_taps_like_a_machine_is_told_to_wait_and_the_next_one_is_served() throws Exception {
            var offer = fixture.offer(anonymous(), 5);
            var limit = bean(TapLimit.class);
            var busy = "198.51.100.23";
            var over = new AtomicBoolean();
            var machine = Thread.ofVirtual().start(() -> {
                while (!over.get()) {
                    try {
                        limit.admitFrom(busy);
                    } catch (DomainProblem told) {
                        Thread.yield();
                    }
                }
            });
            try {
                var graduate = fixture.readyGraduate(anonymous());
                assertThatThrownBy(() -> {
                            for (int tap = 0; tap < 100_000; tap++) {
                                limit.admitFrom(busy);
                            }
                        })
                        .isInstanceOf(DomainProblem.class);

                var refused = offer.tap(graduate.with("X-Forwarded-For", busy));
                assertThat(refused.status()).isEqualTo(429);
                assertThat(refused.code()).isEqualTo("REG-118");
                assertThat(refused.header("Retry-After")).isPresent();
                assertThat(offer.tap(graduate.with("X-Forwarded-For", "198.51.100.24"))
                                .status())
                        .isEqualTo(201);
            } finally {
                over.set(true);
                machine.join();
            }
        }

        @Test
        void the_same_key_sent_again_gets_the_first_answer() {
            var offer = fixture.offer(anonymous(), 5);
            var graduate = fixture.readyGraduate(anonymous()).with("Idempotency-Key", Ulid.next());

            var first = offer.tap(graduate);
            var again = offer.tap(graduate);

            assertThat(first.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
        }

        @Test
        void twenty_taps_with_one_key_at_once_run_once_and_all_get_the_answer() throws Exception {
            var offer = fixture.offer(anonymous(), 5);
            var graduate = fixture.readyGraduate(anonymous()).with("Idempotency-Key", Ulid.next());

            var answers = together(IntStream.range(0, 20)
                    .<Callable<Answer>>mapToObj(i -> () -> offer.tap(graduate))
                    .toList());

            assertThat(answers).extracting(Answer::status).containsOnly(201);
            var retried = offer.tap(graduate);
            assertThat(retried.status()).isEqualTo(201);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 201)
                    .extracting(answer -> answer.text("id"))
                    .containsOnly(retried.text("id"));
            assertThat(takenOf(offer)).isEqualTo(1);
        }

        @Test
        void a_second_post_in_the_same_window_is_refused_and_names_the_way_out() {
            var baseId = fixture.base();
            var one = fixture.post(baseId, 3);
            var other = fixture.post(baseId, 3);
            var city = signedIn(Role.CITY_OFFICER, "*");
            var windowId = fixture.window(city, now().minusSeconds(60), now().plus(Duration.ofDays(1)), one, other);
            var graduate = fixture.readyGraduate(anonymous());
            graduate.post("/registrations", Map.of("windowId", windowId, "positionId", one));

            var second = graduate.post("/registrations", Map.of("windowId", windowId, "positionId", other));

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.code()).isEqualTo("REG-104");
        }

        @Test
        void two_posts_of_one_window_at_once_give_one_place() throws Exception {
            var baseId = fixture.base();
            var one = fixture.post(baseId, 3);
            var other = fixture.post(baseId, 3);
            var city = signedIn(Role.CITY_OFFICER, "*");
            var windowId = fixture.window(city, now().minusSeconds(60), now().plus(Duration.ofDays(1)), one, other);
            var graduate = fixture.readyGraduate(anonymous());

            var answers = together(List.of(
                    () -> graduate.post("/registrations", Map.of("windowId", windowId, "positionId", one)),
                    () -> graduate.post("/registrations", Map.of("windowId", windowId, "positionId", other))));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
            assertThat(answers).extracting(Answer::code).containsExactlyInAnyOrder("", "REG-104");
        }

        @Test
        void what_is_not_there_is_not_found() {
            var offer = fixture.offer(anonymous(), 1);
            var graduate = fixture.readyGraduate(anonymous());

            assertThat(graduate.post(
                                    "/registrations", Map.of("windowId", Ulid.next(), "positionId", offer.positionId()))
                            .code())
                    .isEqualTo("REG-107");
            assertThat(graduate.post("/registrations", Map.of("windowId", offer.windowId(), "positionId", Ulid.next()))
                            .code())
                    .isEqualTo("REG-108");
        }
    }

    @Nested
    @DisplayName("报名时段：早一秒、晚一秒")
    class TheClock {

        @Test
        void before_the_opening_the_answer_says_how_long_to_wait_and_nothing_is_taken() {
            var opensAt = now().plusSeconds(90);
            var offer = fixture.offer(anonymous(), 1, opensAt, opensAt.plus(Duration.ofHours(1)));
            var graduate = fixture.readyGraduate(anonymous());

            var early = offer.tap(graduate);

            assertThat(early.status()).isEqualTo(425);
            assertThat(early.code()).isEqualTo("REG-101");
            assertThat(early.number("retryAfterSeconds")).isBetween(80L, 90L);
            assertThat(early.header("Retry-After")).isPresent();
            assertThat(takenOf(offer)).isZero();

            clock().set(opensAt);
            assertThat(offer.tap(graduate).status()).isEqualTo(201);
        }

        @Test
        void the_city_looks_through_a_planned_window_before_anybody_else_sees_it() {
            var offer = fixture.offer(anonymous(), 2);
            var opensAt = now().plus(Duration.ofDays(1));
            var planned = offer.city()
                    .post(
                            "/registration-windows",
                            RegistrationFixture.plan(
                                    opensAt, opensAt.plus(Duration.ofDays(1)), fixture.post(offer.baseId(), 3)));
            var posts = "/registration-windows/" + planned.text("id") + "/positions";

            assertThat(offer.city().get(posts).number("items.0.places")).isEqualTo(3);
            assertThat(anonymous().get(posts).status()).isEqualTo(404);
            assertThat(offer.district().get(posts).status()).isEqualTo(404);
        }

        @Test
        void the_last_moment_counts_and_the_closing_moment_does_not() {
            var closesAt = now().plus(Duration.ofMinutes(5));
            var offer = fixture.offer(anonymous(), 5, now().minusSeconds(60), closesAt);
            var inTime = fixture.readyGraduate(anonymous());
            var late = fixture.readyGraduate(anonymous());

            clock().set(closesAt.minusSeconds(20));
            var held = offer.tap(inTime);
            assertThat(held.status()).isEqualTo(201);

            clock().set(closesAt);
            assertThat(offer.tap(late).status()).isEqualTo(410);
            assertThat(offer.tap(late).code()).isEqualTo("REG-102");

            var again = offer.tap(inTime);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.text("id")).isEqualTo(held.text("id"));
        }
    }

    @Nested
    @DisplayName("第十五条 报名条件")
    class Conditions {

        @Test
        void a_profile_with_gaps_names_all_of_them_at_once() {
            var offer = fixture.offer(anonymous(), 1);

            var refused = offer.tap(graduate());

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("REG-105");
            assertThat(refused.at("fields").toString()).contains("realName", "phone", "school", "graduatedOn");
            assertThat(takenOf(offer)).isZero();
        }

        @Test
        void out_of_the_selection_period_is_refused_with_the_article() {
            var offer = fixture.offer(anonymous(), 1);
            var graduate = fixture.readyGraduate(anonymous());
            var old = profile();
            old.put("graduatedOn", "2023-11-01");
            graduate.put("/me/graduate-profile", old);

            var refused = offer.tap(graduate);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("clause.label")).isEqualTo("兰人社发〔2016〕17号 第十五条");
            assertThat(refused.text("fields.0.field")).isEqualTo("ELG-102");
        }

        @Test
        void the_last_day_of_the_selection_period_still_counts() {
            var offer = fixture.offer(anonymous(), 1);
            var graduate = fixture.readyGraduate(anonymous());
            var lastDay = profile();
            lastDay.put("graduatedOn", "2023-11-02");
            graduate.put("/me/graduate-profile", lastDay);

            assertThat(offer.tap(graduate).status()).isEqualTo(201);
        }

        @Test
        void the_eligibility_page_answers_every_condition() {
            var graduate = fixture.readyGraduate(anonymous());

            var page = graduate.get("/me/eligibility");

            assertThat(page.at("eligible").getAsBoolean()).isTrue();
            assertThat(page.size("conditions")).isEqualTo(5);
            assertThat(page.text("conditions.2.answer")).isEqualTo("TO_CHECK");
            assertThat(page.text("conditions.3.answer")).isEqualTo("PASS");
            assertThat(page.text("conditions.3.fact")).contains("甘肃天水");
        }

        @Test
        void a_profile_with_wrong_fields_is_refused_field_by_field() {
            var wrong = profile();
            wrong.put("education", "小学");
            wrong.put("school", " ");

            var refused = graduate().put("/me/graduate-profile", wrong);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.at("fields").toString()).contains("education", "school");
        }

        @Test
        void a_diploma_of_another_age_is_refused() {
            var wrong = profile();
            wrong.put("graduatedOn", "2028-07-01");

            assertThat(graduate().put("/me/graduate-profile", wrong).code()).isEqualTo("REG-117");
        }
    }

    @Nested
    @DisplayName("第八条（四） 区县审核")
    class UnderReview {

        @Test
        void passed_goes_on_to_the_base() {
            var offer = fixture.offer(anonymous(), 1);
            var graduate = fixture.readyGraduate(anonymous());
            var id = offer.tap(graduate).text("id");

            assertThat(fixture.passEligibility(offer, id).status()).isEqualTo(200);

            var confirmed = graduate.get("/registrations/" + id);
            assertThat(confirmed.text("state")).isEqualTo("CONFIRMED");
            assertThat(confirmed.text("holder.role")).isEqualTo("见习基地");
            assertThat(confirmed.text("hops.1.state")).isEqualTo("DONE");
            assertThat(confirmed.text("hops.1.on")).isEqualTo("2026-11-02");
            assertThat(confirmed.text("hops.2.state")).isEqualTo("CURRENT");
            assertThat(confirmed.text("review.opinion")).isEqualTo("符合条件。");
            assertThat(confirmed.text("review.conditions.0.answer")).isEqualTo("PASS");
        }

        @Test
        void rejected_frees_the_place_for_somebody_else() {
            var offer = fixture.offer(anonymous(), 1);
            var graduate = fixture.readyGraduate(anonymous());
            var id = offer.tap(graduate).text("id");
            var reviewCase = fixture.caseOf(offer, id);
            // As long as an opinion may be.
            var opinion = "查到在职社保。" + "请看附件。".repeat(98) + "完。";

            var rejected = offer.district()
                    .post(
                            "/review-cases/" + reviewCase.text("id") + "/rejection",
                            Map.of("answers", oneFails(reviewCase), "opinion", opinion));

            assertThat(rejected.status()).as(rejected.toString()).isEqualTo(200);
            var released = graduate.get("/registrations/" + id);
            assertThat(released.text("state")).isEqualTo("RELEASED");
            assertThat(released.text("releaseReason")).isEqualTo("资格审核没有通过：" + opinion);
            assertThat(released.text("hops.1.state")).isEqualTo("STOPPED");
            assertThat(takenOf(offer)).isZero();
            assertThat(offer.tap(fixture.readyGraduate(anonymous())).status()).isEqualTo(201);
        }

        @Test
        void returned_keeps_the_place_until_it_is_mended_and_handed_in_again() {
            var offer = fixture.offer(anonymous(), 1);
            var graduate = fixture.readyGraduate(anonymous());
            var id = offer.tap(graduate).text("id");
            var reviewCase = fixture.caseOf(offer, id);
            offer.district()
                    .post(
                            "/review-cases/" + reviewCase.text("id") + "/return",
                            Map.of("answers", oneFails(reviewCase), "opinion", "补一张离职证明。"));

            var returned = graduate.get("/registrations/" + id);
            assertThat(returned.text("state")).isEqualTo("HELD");
            assertThat(returned.text("holder.role")).isEqualTo("本人");
            assertThat(returned.text("due")).isEqualTo("2026-11-12");
            assertThat(returned.text("review.state")).isEqualTo("RETURNED");
            assertThat(returned.at("allowedMoves").toString()).contains("RESUBMIT");
            assertThat(graduate.get("/me/tasks?role=GRADUATE").number("count")).isEqualTo(1);
            assertThat(takenOf(offer)).isEqualTo(1);

            var mended = profile();
            mended.put("school", "兰州样例学院");
            mended.put("diplomaNo", "107301202505000009");
            graduate.put("/me/graduate-profile", mended);
            var again = graduate.post("/registrations/" + id + "/resubmission", Map.of("note", "离职证明已补。"));

            assertThat(again.status()).as(again.toString()).isEqualTo(200);
            assertThat(again.text("holder.role")).isEqualTo("初审");
            assertThat(fixture.caseOf(offer, id).at("facts").toString())
                    .contains("兰州样例学院", "107301202505000009")
                    .doesNotContain("兰州样例大学");
            assertThat(fixture.passEligibility(offer, id).status()).isEqualTo(200);
            assertThat(graduate.get("/registrations/" + id).text("state")).isEqualTo("CONFIRMED");
        }

        @Test
        @DisplayName("系统缺省 退回后 10 天不补，名额放给别人，本人知道原因")
        void what_is_not_mended_in_time_gives_the_place_back_and_says_why() {
            var offer = fixture.offer(anonymous(), 1);
            var graduate = fixture.readyGraduate(anonymous());
            var id = offer.tap(graduate).text("id");
            var reviewCase = fixture.caseOf(offer, id);
            offer.district()
                    .post(
                            "/review-cases/" + reviewCase.text("id") + "/return",
                            Map.of("answers", oneFails(reviewCase), "opinion", "请补"));
            var job = bean(ReturnedRegistrationsOfTheDay.class);

            job.run(LocalDate.of(2026, 11, 12));
            assertThat(graduate.get("/registrations/" + id).text("state")).isEqualTo("HELD");
            job.run(LocalDate.of(2026, 11, 13));
            job.run(LocalDate.of(2026, 11, 13));

            var ended = graduate.get("/registrations/" + id);
            assertThat(ended.text("state")).isEqualTo("RELEASED");
            assertThat(ended.text("releaseReason")).contains("2026-11-12").contains("可以重新报名");
            assertThat(ended.text("review.state")).isEqualTo("WITHDRAWN");
            assertThat(offer.tap(fixture.readyGraduate(anonymous())).status()).isEqualTo(201);
            assertThat(bean(AuditTrail.class).of(new SubjectRef("REGISTRATION", id)))
                    .last()
                    .satisfies(entry -> assertThat(entry.move()).isEqualTo("EXPIRE"));
        }

        @Test
        void nothing_is_handed_in_again_that_nobody_returned() {
            var offer = fixture.offer(anonymous(), 1);
            var graduate = fixture.readyGraduate(anonymous());
            var id = offer.tap(graduate).text("id");

            var refused = graduate.post("/registrations/" + id + "/resubmission", Map.of("note", "补"));

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("REG-114");
        }

        @Test
        void the_neighbouring_district_does_not_see_the_case() {
            var offer = fixture.offer(anonymous(), 1);
            var caseId = fixture.caseOf(
                            offer, offer.tap(fixture.readyGraduate(anonymous())).text("id"))
                    .text("id");

            assertThat(signedIn(Role.DISTRICT_OFFICER, "620103")
                            .get("/review-cases/" + caseId)
                            .code())
                    .isEqualTo("RVW-101");
        }

        @Test
        @DisplayName("第十条（一） 新区、高新区、经济区由市局初审")
        void a_zone_is_reviewed_by_the_city_office() {
            var offer = fixture.offerInZone(anonymous(), "LZGX");
            var taken = offer.tap(fixture.readyGraduate(anonymous()));

            assertThat(taken.text("holder.name")).isEqualTo("兰州市就业和人才服务局");
            assertThat(taken.text("holder.role")).isEqualTo("初审");
            assertThat(fixture.passEligibility(offer, taken.text("id")).status())
                    .isEqualTo(200);
        }

        @Test
        void what_the_rules_answered_is_kept_with_what_it_was_computed_from() throws Exception {
            var offer = fixture.offer(anonymous(), 1);
            var id = offer.tap(fixture.readyGraduate(anonymous())).text("id");

            var mariaDb = servers().mariaDb();
            try (var connection = DriverManager.getConnection(
                            mariaDb.jdbcUrl("qicheng_it"), mariaDb.username(), mariaDb.password());
                    var query = connection.prepareStatement(
                            "SELECT code, answer, inputs, judged_on, rule_version FROM eligibility_check"
                                    + " WHERE registration_id = ? ORDER BY seq")) {
                query.setString(1, id);
                var rows = query.executeQuery();
                var kept = new ArrayList<String>();
                while (rows.next()) {
                    kept.add(String.join(
                            " ",
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5)));
                }
                assertThat(kept).hasSize(5);
                assertThat(kept.get(1))
                        .isEqualTo(
                                "ELG-102 PASS diplomaDay=2025-06-20;years=3;judgedOn=2026-11-02 2026-11-02 2016-17/1");
            }
        }
    }

    @Nested
    @DisplayName("第十三条 双向选择")
    class TheBaseChooses {

        @Test
        void a_base_admits_with_a_mentor() {
            var offer = fixture.offer(anonymous(), 1);
            var graduate = fixture.readyGraduate(anonymous());
            var id = offer.tap(graduate).text("id");
            fixture.passEligibility(offer, id);

            var candidates = offer.base().get("/bases/" + offer.baseId() + "/registrations?state=CONFIRMED");
            assertThat(candidates.text("items.0.applicant.school")).isEqualTo("兰州样例大学");
            assertThat(candidates.text("items.0.applicant.phoneMasked")).contains("****");
            assertThat(offer.base().get("/me/tasks?role=BASE_ADMIN").text("groups.0.kind"))
                    .isEqualTo("APPLICANTS_TO_CHOOSE");

            var admitted = offer.base()
                    .post(
                            "/registrations/" + id + "/admission",
                            Map.of("mentorPersonId", offer.mentor().personId()));

            assertThat(admitted.status()).as(admitted.toString()).isEqualTo(200);
            assertThat(admitted.text("state")).isEqualTo("ADMITTED");
            assertThat(graduate.get("/registrations/" + id).text("hops.2.on")).isEqualTo("2026-11-02");
            assertThat(graduate.get("/me/eligibility").at("eligible").getAsBoolean())
                    .isFalse();
        }

        @Test
        void a_base_sees_nobody_before_the_bureau_has_confirmed() {
            var offer = fixture.offer(anonymous(), 1);
            var id = offer.tap(fixture.readyGraduate(anonymous())).text("id");

            assertThat(offer.base().get("/registrations/" + id).status()).isEqualTo(404);
            assertThat(offer.base()
                            .get("/bases/" + offer.baseId() + "/registrations?state=CONFIRMED")
                            .number("total"))
                    .isZero();
            assertThat(offer.base()
                            .get("/bases/" + offer.baseId() + "/registrations?state=HELD")
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void a_declined_graduate_gives_the_place_back_and_may_register_elsewhere() {
            var offer = fixture.offer(anonymous(), 1);
            var graduate = fixture.readyGraduate(anonymous());
            var id = offer.tap(graduate).text("id");
            fixture.passEligibility(offer, id);

            var declined = offer.base().post("/registrations/" + id + "/declination", Map.of("reason", "专业不合"));

            assertThat(declined.status()).as(declined.toString()).isEqualTo(200);
            assertThat(declined.text("hops.2.state")).isEqualTo("STOPPED");
            assertThat(graduate.get("/registrations/" + id).text("state")).isEqualTo("RELEASED");
            assertThat(takenOf(offer)).isZero();
            assertThat(offer.tap(graduate).status()).isEqualTo(201);
        }

        @Test
        void the_mentor_must_be_one_of_the_base() {
            var offer = fixture.offer(anonymous(), 1);
            var id = offer.tap(fixture.readyGraduate(anonymous())).text("id");
            fixture.passEligibility(offer, id);
            var stranger = signedIn(Role.SUPERVISOR, fixture.base());

            var refused = offer.base()
                    .post("/registrations/" + id + "/admission", Map.of("mentorPersonId", stranger.personId()));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("REG-113");
            assertThat(refused.text("clause.article")).isEqualTo("第十七条（四）");
        }

        @Test
        void a_person_is_admitted_once_and_let_go_everywhere_else() {
            var one = fixture.offer(anonymous(), 1);
            var other = fixture.offer(anonymous(), 1);
            var graduate = fixture.readyGraduate(anonymous());
            var first = one.tap(graduate).text("id");
            var second = other.tap(graduate).text("id");
            fixture.passEligibility(one, first);

            one.base()
                    .post(
                            "/registrations/" + first + "/admission",
                            Map.of("mentorPersonId", one.mentor().personId()));

            assertThat(graduate.get("/registrations/" + second).text("state")).isEqualTo("RELEASED");
            assertThat(takenOf(other)).isZero();
            var third = fixture.offer(anonymous(), 1).tap(graduate);
            assertThat(third.status()).isEqualTo(422);
            assertThat(third.text("fields.0.field")).isEqualTo("ELG-105");
        }

        @Test
        void two_bases_admit_one_person_at_once_and_one_of_them_has_the_person() throws Exception {
            var one = fixture.offer(anonymous(), 1);
            var other = fixture.offer(anonymous(), 1);
            var graduate = fixture.readyGraduate(anonymous());
            var first = one.tap(graduate).text("id");
            var second = other.tap(graduate).text("id");
            fixture.passEligibility(one, first);
            fixture.passEligibility(other, second);

            var answers = together(List.of(
                    () -> one.base()
                            .post(
                                    "/registrations/" + first + "/admission",
                                    Map.of("mentorPersonId", one.mentor().personId())),
                    () -> other.base()
                            .post(
                                    "/registrations/" + second + "/admission",
                                    Map.of("mentorPersonId", other.mentor().personId()))));

            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSizeLessThanOrEqualTo(1);
            assertThat(graduate.get("/me/registrations").json().getAsJsonArray().asList().stream()
                            .filter(item -> item.getAsJsonObject()
                                    .get("state")
                                    .getAsString()
                                    .equals("ADMITTED")))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(answers).noneMatch(answer -> answer.status() >= 500 && answer.status() != 503);
        }
    }

    @Nested
    @DisplayName("撤回与越序")
    class LeavingAndOrder {

        @Test
        void withdrawing_frees_the_place_and_ends_the_review() {
            var offer = fixture.offer(anonymous(), 1);
            var graduate = fixture.readyGraduate(anonymous());
            var id = offer.tap(graduate).text("id");
            var caseId = fixture.caseOf(offer, id).text("id");

            var withdrawn = graduate.post("/registrations/" + id + "/withdrawal", Map.of("reason", "另有安排"));

            assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
            assertThat(withdrawn.text("state")).isEqualTo("RELEASED");
            assertThat(offer.district().get("/review-cases/" + caseId).text("state"))
                    .isEqualTo("WITHDRAWN");
            assertThat(takenOf(offer)).isZero();
            assertThat(offer.tap(graduate).status()).isEqualTo(201);
        }

        @Test
        void moves_out_of_order_are_refused() {
            var offer = fixture.offer(anonymous(), 1);
            var graduate = fixture.readyGraduate(anonymous());
            var id = offer.tap(graduate).text("id");

            var tooEarly = offer.base()
                    .post(
                            "/registrations/" + id + "/admission",
                            Map.of("mentorPersonId", offer.mentor().personId()));
            assertThat(tooEarly.status()).isEqualTo(409);
            assertThat(tooEarly.code()).isEqualTo("KRN-101");

            fixture.passEligibility(offer, id);
            offer.base()
                    .post(
                            "/registrations/" + id + "/admission",
                            Map.of("mentorPersonId", offer.mentor().personId()));
            var tooLate = graduate.post("/registrations/" + id + "/withdrawal", Map.of("reason", "算了"));
            assertThat(tooLate.status()).isEqualTo(409);
            assertThat(tooLate.code()).isEqualTo("KRN-101");
        }

        @Test
        void somebody_elses_registration_does_not_exist() {
            var offer = fixture.offer(anonymous(), 2);
            var id = offer.tap(fixture.readyGraduate(anonymous())).text("id");
            var stranger = fixture.readyGraduate(anonymous());

            assertThat(stranger.get("/registrations/" + id).status()).isEqualTo(404);
            assertThat(stranger.post("/registrations/" + id + "/withdrawal", Map.of("reason", "x"))
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.post("/registrations/" + id + "/resubmission", Map.of("note", "x"))
                            .status())
                    .isEqualTo(404);
            var otherBase = signedIn(Role.BASE_ADMIN, fixture.base());
            assertThat(otherBase
                            .post("/registrations/" + id + "/declination", Map.of("reason", "x"))
                            .status())
                    .isEqualTo(404);
            assertThat(otherBase
                            .get("/bases/" + offer.baseId() + "/registrations")
                            .status())
                    .isEqualTo(403);
            assertThat(anonymous().get("/registrations/" + id).status()).isEqualTo(401);
        }

        @Test
        void a_reviewer_and_the_graduate_act_in_the_same_moment_and_the_place_follows_the_outcome() throws Exception {
            for (int round = 0; round < 5; round++) {
                var offer = fixture.offer(anonymous(), 1);
                var graduate = fixture.readyGraduate(anonymous());
                var id = offer.tap(graduate).text("id");
                var reviewCase = fixture.caseOf(offer, id);

                var answers = together(List.of(
                        () -> graduate.post("/registrations/" + id + "/withdrawal", Map.of("reason", "另有安排")),
                        () -> offer.district()
                                .post(
                                        "/review-cases/" + reviewCase.text("id") + "/pass",
                                        Map.of("answers", answers(reviewCase, "PASS"), "opinion", "符合"))));

                var state = graduate.get("/registrations/" + id).text("state");
                // Passed first and withdrawn after is a good order too: then both hear yes.
                assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 409);
                assertThat(takenOf(offer)).isEqualTo(state.equals("RELEASED") ? 0 : 1);
            }
        }
    }

    private static List<Map<String, String>> oneFails(Answer reviewCase) {
        var all = new ArrayList<>(answers(reviewCase, "PASS"));
        all.set(2, Map.of("code", all.get(2).get("code"), "answer", "FAIL", "note", "查到 9 月有社保，补离职证明"));
        return all;
    }

    private static long takenOf(Offer offer) {
        var all = offer.city().get("/registration-windows?size=100").at("items").getAsJsonArray();
        for (var item : all) {
            if (item.getAsJsonObject().get("id").getAsString().equals(offer.windowId())) {
                return item.getAsJsonObject().get("taken").getAsLong();
            }
        }
        throw new AssertionError("window not listed");
    }

    private static Instant now() {
        return clock().instant();
    }

    static List<Answer> together(List<? extends Callable<Answer>> acts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var answers = new ArrayList<Answer>();
            for (var answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
