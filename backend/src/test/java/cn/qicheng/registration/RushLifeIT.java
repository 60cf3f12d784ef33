package cn.qicheng.registration;

import static cn.qicheng.registration.RegistrationFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.ApiClient.Answer;
import cn.qicheng.QichengIT;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.SignIn;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.registration.RegistrationFixture.Offer;
import cn.qicheng.registration.domain.ArrivalSlot;
import cn.qicheng.registration.domain.Draw;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("一个报名时段的一生：候补、抽签、改名额、对账")
class RushLifeIT extends QichengIT {

    private final RegistrationFixture fixture = bean(RegistrationFixture.class);

    private static Instant now() {
        return clock().instant();
    }

    private static String post(Offer offer) {
        return "/registration-windows/" + offer.windowId() + "/positions/" + offer.positionId();
    }

    private static Answer join(Offer offer, ApiClient graduate) {
        return graduate.post(post(offer) + "/waiting-entries");
    }

    private static Answer withdraw(ApiClient graduate, String registrationId) {
        return graduate.post("/registrations/" + registrationId + "/withdrawal", Map.of("reason", "另有安排"));
    }

    private static Answer accept(ApiClient graduate, Answer entry) {
        return graduate.post("/waiting-entries/" + entry.text("id") + "/acceptance");
    }

    private static Answer entry(ApiClient graduate, Answer entry) {
        return graduate.get("/waiting-entries/" + entry.text("id"));
    }

    /** The post as its officer sees it, from the database. */
    private static Answer seen(Offer offer) {
        return offer.city().get("/registration-windows/" + offer.windowId() + "/positions");
    }

    private static void counts(Offer offer, int left, int taken, int held, int waiting) {
        var seen = seen(offer);
        assertThat(List.of("left", "taken", "held", "waiting").stream()
                        .map(field -> seen.number("items.0." + field))
                        .toList())
                .as("left, taken, held, waiting")
                .containsExactly((long) left, (long) taken, (long) held, (long) waiting);
    }

    @Nested
    @DisplayName("候补：空出来的名额自动留给下一位")
    class Waiting {

        @Test
        void a_place_that_comes_free_is_kept_for_the_first_and_nobody_else_gets_it() {
            var offer = fixture.offer(anonymous(), 1);
            var holder = fixture.readyGraduate(anonymous());
            var id = offer.tap(holder).text("id");
            var first = fixture.readyGraduate(anonymous());
            var second = fixture.readyGraduate(anonymous());
            var one = join(offer, first);
            var two = join(offer, second);
            assertThat(one.status()).as(one.toString()).isEqualTo(201);
            assertThat(one.number("place")).isEqualTo(1);
            assertThat(two.number("place")).isEqualTo(2);
            assertThat(join(offer, first).text("id")).isEqualTo(one.text("id"));

            withdraw(holder, id);

            counts(offer, 0, 0, 1, 1);
            assertThat(offer.tap(fixture.readyGraduate(anonymous())).code()).isEqualTo("REG-103");
            assertThat(entry(first, one).text("state")).isEqualTo("OFFERED");
            assertThat(entry(first, one).text("offerUntil")).startsWith("2026-11-03T01:");
            assertThat(first.get("/me/tasks?role=GRADUATE").body()).contains("PLACE_OFFERED");
            assertThat(accept(second, two).code()).isEqualTo("KRN-101");

            var accepted = accept(first, one);

            assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
            assertThat(first.get("/registrations/" + accepted.text("registrationId"))
                            .text("state"))
                    .isEqualTo("HELD");
            counts(offer, 0, 1, 0, 1);
        }

        @Test
        void an_offer_that_is_not_answered_goes_to_the_next_by_itself() {
            var offer = fixture.offer(anonymous(), 1);
            var holder = fixture.readyGraduate(anonymous());
            var id = offer.tap(holder).text("id");
            var first = fixture.readyGraduate(anonymous());
            var second = fixture.readyGraduate(anonymous());
            var one = join(offer, first);
            var two = join(offer, second);
            withdraw(holder, id);
            var until = Instant.parse(entry(first, one).text("offerUntil"));

            bean(WaitingDesk.class).expireDue(until.minusMillis(1));
            assertThat(entry(first, one).text("state")).isEqualTo("OFFERED");
            bean(WaitingDesk.class).expireDue(until);
            bean(WaitingDesk.class).expireDue(until);

            assertThat(entry(first, one).text("state")).isEqualTo("EXPIRED");
            assertThat(entry(second, two).text("state")).isEqualTo("OFFERED");
            counts(offer, 0, 0, 1, 0);
            var declined = second.post("/waiting-entries/" + two.text("id") + "/declination");
            assertThat(declined.text("state")).isEqualTo("DECLINED");
            counts(offer, 1, 0, 0, 0);
            assertThat(offer.tap(fixture.readyGraduate(anonymous())).status()).isEqualTo(201);
        }

        @Test
        void an_offer_is_accepted_and_runs_out_in_the_same_moment_and_only_one_of_them_happens() throws Exception {
            for (int round = 0; round < 4; round++) {
                var offer = fixture.offer(anonymous(), 1);
                var holder = fixture.readyGraduate(anonymous());
                var id = offer.tap(holder).text("id");
                var waits = fixture.readyGraduate(anonymous());
                var entry = join(offer, waits);
                withdraw(holder, id);
                var until = Instant.parse(entry(waits, entry).text("offerUntil"));

                var answers = RegistrationIT.together(List.<Callable<Answer>>of(() -> accept(waits, entry), () -> {
                    bean(WaitingDesk.class).expireDue(until);
                    return entry(waits, entry);
                }));

                var taken = answers.getFirst().status() == 200;
                assertThat(entry(waits, entry).text("state")).isEqualTo(taken ? "ACCEPTED" : "EXPIRED");
                counts(offer, taken ? 0 : 1, taken ? 1 : 0, 0, 0);
            }
        }

        @Test
        void nobody_waits_for_a_place_that_is_there_or_holding_one_already() {
            var offer = fixture.offer(anonymous(), 1);
            var graduate = fixture.readyGraduate(anonymous());

            assertThat(join(offer, graduate).code()).isEqualTo("REG-137");
            offer.tap(graduate);
            assertThat(join(offer, graduate).code()).isEqualTo("REG-104");
            var other = fixture.readyGraduate(anonymous());
            var entry = join(offer, other);
            assertThat(graduate.get("/waiting-entries/" + entry.text("id")).code())
                    .isEqualTo("REG-139");
            assertThat(other.post("/waiting-entries/" + entry.text("id") + "/departure")
                            .text("state"))
                    .isEqualTo("LEFT");
            assertThat(other.get("/me/waiting-entries").text("0.state")).isEqualTo("LEFT");
        }

        @Test
        @DisplayName("R14 退出和再报同时发生：名额不多不少")
        void somebody_cancels_and_registers_again_while_others_press_and_the_count_stays_true() throws Exception {
            var offer = fixture.offer(anonymous(), 2);
            var people = IntStream.range(0, 5)
                    .mapToObj(i -> fixture.readyGraduate(anonymous()))
                    .toList();
            people.forEach(offer::tap);

            for (int round = 0; round < 3; round++) {
                var acts = new ArrayList<Callable<Answer>>();
                for (var person : people) {
                    acts.add(() -> {
                        var mine = person.get("/me/registrations").json().getAsJsonArray().asList().stream()
                                .map(item -> item.getAsJsonObject())
                                .filter(item -> item.get("state").getAsString().equals("HELD"))
                                .findFirst();
                        return mine.isPresent()
                                ? withdraw(person, mine.get().get("id").getAsString())
                                : offer.tap(person);
                    });
                }
                assertThat(RegistrationIT.together(acts))
                        .extracting(Answer::status)
                        .isSubsetOf(200, 201, 410, 409, 503);
                var holding = people.stream()
                        .flatMap(person -> person.get("/me/registrations").json().getAsJsonArray().asList().stream())
                        .filter(item -> item.getAsJsonObject()
                                .get("state")
                                .getAsString()
                                .equals("HELD"))
                        .count();
                assertThat(holding).isLessThanOrEqualTo(2);
                assertThat(seen(offer).number("items.0.taken")).isEqualTo(holding);
            }
        }
    }

    @Nested
    @DisplayName("中途改名额、暂停、停止")
    class InTheMiddle {

        private static Map<String, Object> places(int howMany) {
            return Map.of("places", howMany, "reason", "基地少了一间工位");
        }

        @Test
        void places_are_lowered_to_what_is_taken_and_not_below_and_the_new_ones_go_to_who_waits() {
            var offer = fixture.offer(anonymous(), 3);
            var graduate = fixture.readyGraduate(anonymous());
            offer.tap(graduate);

            assertThat(offer.district().post(post(offer) + "/places", places(0)).code())
                    .isEqualTo("REG-141");
            var lowered = offer.base().post(post(offer) + "/places", places(1));
            assertThat(lowered.status()).as(lowered.toString()).isEqualTo(200);
            assertThat(lowered.number("left")).isZero();
            var waits = fixture.readyGraduate(anonymous());
            var entry = join(offer, waits);

            assertThat(offer.city().post(post(offer) + "/places", places(4)).code())
                    .isEqualTo("REG-142");
            assertThat(offer.city().post(post(offer) + "/places", places(3)).number("held"))
                    .isEqualTo(1);

            assertThat(entry(waits, entry).text("state")).isEqualTo("OFFERED");
            counts(offer, 1, 1, 1, 0);
            var chain = bean(AuditTrail.class).of(new SubjectRef("WINDOW_POST", idOf(offer)));
            assertThat(chain).extracting(line -> line.reason()).containsExactly("3 → 1：基地少了一间工位", "1 → 3：基地少了一间工位");
            assertThat(chain.getFirst().role()).isEqualTo(Role.BASE_ADMIN);
        }

        @Test
        @DisplayName("R14 边抢边减名额：不超、不漏、数目一致")
        void the_quota_is_lowered_while_people_press_and_never_below_those_who_have_a_place() throws Exception {
            for (int round = 0; round < 3; round++) {
                var offer = fixture.offer(anonymous(), 4);
                var acts = new ArrayList<Callable<Answer>>();
                for (int i = 0; i < 6; i++) {
                    var graduate = fixture.readyGraduate(anonymous());
                    acts.add(() -> offer.tap(graduate));
                }
                acts.add(3, () -> offer.city().post(post(offer) + "/places", places(2)));

                var answers = RegistrationIT.together(acts);

                var taken = answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .count();
                var lowered = answers.get(3).status() == 200;
                assertThat(taken).as("round %d: %s", round, answers).isEqualTo(lowered ? 2 : 4);
                counts(offer, 0, (int) taken, 0, 0);
            }
        }

        @Test
        void a_paused_post_is_not_called_full_and_goes_on_where_it_was() {
            var offer = fixture.offer(anonymous(), 2);
            var reason = Map.of("reason", "核对岗位");
            var graduate = fixture.readyGraduate(anonymous());

            assertThat(offer.district().post(post(offer) + "/pause", reason).text("door"))
                    .isEqualTo("PAUSED");
            var refused = offer.tap(graduate);
            assertThat(refused.code()).isEqualTo("REG-130");
            assertThat(refused.text("detail")).contains("核对岗位");
            assertThat(join(offer, graduate).code()).isEqualTo("REG-130");
            assertThat(offer.district().post(post(offer) + "/pause", reason).code())
                    .isEqualTo("KRN-101");
            offer.district().post(post(offer) + "/resumption", reason);
            assertThat(offer.tap(graduate).status()).isEqualTo(201);
            offer.city().post(post(offer) + "/closure", reason);
            assertThat(offer.tap(fixture.readyGraduate(anonymous())).code()).isEqualTo("REG-131");
            offer.city().post(post(offer) + "/reopening", reason);
            assertThat(offer.tap(fixture.readyGraduate(anonymous())).status()).isEqualTo(201);
        }

        @Test
        void somebody_elses_post_does_not_exist() {
            var offer = fixture.offer(anonymous(), 2);

            assertThat(signedIn(Role.DISTRICT_OFFICER, "620103")
                            .post(post(offer) + "/pause", Map.of("reason", "x"))
                            .code())
                    .isEqualTo("REG-108");
            assertThat(signedIn(Role.BASE_ADMIN, fixture.base())
                            .post(post(offer) + "/places", places(1))
                            .code())
                    .isEqualTo("REG-108");
        }

        private String idOf(Offer offer) {
            return bean(cn.qicheng.registration.domain.RegistrationWindows.class)
                    .post(offer.windowId(), offer.positionId())
                    .orElseThrow()
                    .id();
        }
    }

    @Nested
    @DisplayName("分批放行：开放后几秒里每人有自己的时刻")
    class Spread {

        @Test
        void nobody_gets_in_before_the_own_moment_and_the_seed_is_shown_when_all_are_in() {
            var plain = fixture.offer(anonymous(), 1);
            var post = fixture.post(plain.baseId(), 5);
            var opensAt = now().plusSeconds(30);
            var act = new HashMap<>(plan(opensAt, now().plus(Duration.ofDays(1)), post));
            act.put("spreadSeconds", 31);
            assertThat(plain.city().post("/registration-windows", act).code()).isEqualTo("REG-120");
            act.put("spreadSeconds", 30);
            var window = plain.city().post("/registration-windows", act).text("id");
            plain.city().post("/registration-windows/" + window + "/publication");
            var path = "/registration-windows/" + window + "/positions/" + post;
            var tap = Map.of("windowId", window, "positionId", post);
            // The clock goes on while the test runs: early must still be early when the tap arrives.
            var person = Stream.generate(() -> fixture.readyGraduate(anonymous()))
                    .filter(phone -> moment(phone.get(path)).isAfter(opensAt.plusSeconds(4)))
                    .findFirst()
                    .orElseThrow();
            var mine = moment(person.get(path));
            assertThat(mine).isBefore(opensAt.plusSeconds(30));

            clock().move(Duration.between(now(), mine.minusSeconds(3)));
            assertThat(person.post("/registrations", tap).code()).isEqualTo("REG-119");
            assertThat(anonymous().get(path).at("slotSeed").isJsonNull()).isTrue();
            clock().move(Duration.between(now(), mine));
            assertThat(person.post("/registrations", tap).status()).isEqualTo(201);

            clock().move(Duration.between(now(), opensAt.plusSeconds(30)));
            var shown = anonymous().get(path);
            assertThat(Draw.hashOfSeed(shown.text("slotSeed"))).isEqualTo(shown.text("seedHash"));
            assertThat(opensAt.truncatedTo(ChronoUnit.MILLIS)
                            .plus(ArrivalSlot.of(shown.text("slotSeed"), person.personId(), 30)))
                    .isEqualTo(mine);
        }

        private static Instant moment(Answer post) {
            return Instant.parse(post.text("opensForMe"));
        }
    }

    @Nested
    @DisplayName("抽签：前几秒到的人机会一样，谁都能重算")
    class Drawing {

        private Offer drawn(int places, int seconds) {
            var plain = fixture.offer(anonymous(), 1);
            var post = fixture.post(plain.baseId(), places);
            var act = new HashMap<>(plan(now().plusSeconds(30), now().plus(Duration.ofDays(1)), post));
            act.put("fairness", "DRAW");
            act.put("drawSeconds", seconds);
            var planned = plain.city().post("/registration-windows", act);
            assertThat(planned.status()).as(planned.toString()).isEqualTo(201);
            assertThat(planned.text("seedHash")).matches("[0-9a-f]{64}");
            plain.city().post("/registration-windows/" + planned.text("id") + "/publication");
            return new Offer(
                    planned.text("id"),
                    post,
                    plain.baseId(),
                    plain.city(),
                    plain.district(),
                    plain.base(),
                    plain.mentor());
        }

        private Answer arrive(Offer offer, ApiClient graduate) {
            return graduate.post(
                    "/registration-windows/" + offer.windowId() + "/draw-entries",
                    Map.of("positionId", offer.positionId()));
        }

        private Answer lot(Offer offer, ApiClient graduate) {
            return graduate.get("/me/windows/" + offer.windowId() + "/draw-entry");
        }

        @Test
        void all_who_arrive_are_drawn_and_the_places_the_line_and_the_rest_follow_the_lots() {
            var offer = drawn(2, 60);
            var early = fixture.readyGraduate(anonymous());
            assertThat(arrive(offer, early).code()).isEqualTo("REG-101");
            clock().move(Duration.ofSeconds(31));
            var people = new ArrayList<ApiClient>();
            for (int i = 0; i < 5; i++) {
                var person = fixture.readyGraduate(anonymous());
                assertThat(arrive(offer, person).status()).isEqualTo(201);
                people.add(person);
            }
            var number = lot(offer, people.getFirst()).number("drawNo");
            assertThat(arrive(offer, people.getFirst()).number("drawNo")).isEqualTo(number);
            assertThat(offer.tap(early).code()).isEqualTo("REG-132");
            bean(DrawDesk.class).drawDue(now());
            assertThat(lot(offer, people.getFirst()).text("result")).isEqualTo("ARRIVED");
            var publicly = anonymous().get("/registration-windows/" + offer.windowId() + "/draw");
            assertThat(publicly.at("seed").isJsonNull()).isTrue();
            assertThat(publicly.number("arrived")).isEqualTo(5);

            clock().move(Duration.ofSeconds(60));
            assertThat(offer.tap(early).code()).isEqualTo("REG-133");
            assertThat(arrive(offer, early).code()).isEqualTo("REG-134");
            bean(DrawDesk.class).drawDue(now());
            bean(DrawDesk.class).drawDue(now());

            var revealed = anonymous().get("/registration-windows/" + offer.windowId() + "/draw");
            var seed = revealed.text("seed");
            assertThat(Draw.hashOfSeed(seed)).isEqualTo(revealed.text("seedHash"));
            var again = people.stream()
                    .map(person -> lot(offer, person))
                    .sorted(java.util.Comparator.comparing(mine -> Draw.lotOf(seed, mine.number("drawNo"))))
                    .toList();
            for (int rank = 1; rank <= 5; rank++) {
                var mine = again.get(rank - 1);
                assertThat(mine.number("rank")).isEqualTo(rank);
                assertThat(mine.text("result")).isEqualTo(rank <= 2 ? "REGISTERED" : "WAITING_LIST");
            }
            counts(offer, 0, 2, 0, 3);
            var listed = anonymous()
                    .get("/registration-windows/" + offer.windowId() + "/draw/lots?position=" + offer.positionId());
            assertThat(listed.number("total")).isEqualTo(5);
            assertThat(listed.text("items.0.lot")).isEqualTo(Draw.lotOf(seed, listed.number("items.0.drawNo")));
            assertThat(listed.body()).doesNotContain(people.getFirst().personId());
            var csv = anonymous()
                    .get("/registration-windows/" + offer.windowId() + "/draw.csv")
                    .body();
            assertThat(csv).contains("seed," + seed).contains("," + listed.text("items.4.lot") + ",5,WAITING_LIST");
            assertThat(offer.tap(early).code()).isEqualTo("REG-103");
            assertThat(join(offer, early).number("place")).isEqualTo(4);
        }

        @Test
        void what_the_draw_leaves_goes_first_come() {
            var offer = drawn(3, 10);
            clock().move(Duration.ofSeconds(31));
            var only = fixture.readyGraduate(anonymous());
            arrive(offer, only);
            clock().move(Duration.ofSeconds(10));
            bean(DrawDesk.class).drawDue(now());

            assertThat(lot(offer, only).text("result")).isEqualTo("REGISTERED");
            assertThat(offer.tap(fixture.readyGraduate(anonymous())).status()).isEqualTo(201);
            counts(offer, 1, 2, 0, 0);
        }

        @Test
        void twenty_taps_of_one_person_are_one_lot_and_a_drawn_place_needs_the_conditions_still() throws Exception {
            var offer = drawn(1, 10);
            clock().move(Duration.ofSeconds(31));
            var person = fixture.readyGraduate(anonymous());
            var answers = RegistrationIT.together(IntStream.range(0, 20)
                    .<Callable<Answer>>mapToObj(i -> () -> arrive(offer, person))
                    .toList());
            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(answers)
                    .extracting(answer -> answer.number("drawNo"))
                    .containsOnly(answers.getFirst().number("drawNo"));
            var employed = new HashMap<>(RegistrationFixture.profile());
            employed.put("employed", true);
            person.put("/me/graduate-profile", employed);

            clock().move(Duration.ofSeconds(10));
            bean(DrawDesk.class).drawDue(now());

            var forfeited = lot(offer, person);
            assertThat(forfeited.text("result")).isEqualTo("FORFEITED");
            assertThat(forfeited.text("forfeitReason")).isNotBlank();
            assertThat(bean(AuditTrail.class).of(new SubjectRef("DRAW_ENTRY", forfeited.text("drawNo"))))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.move()).isEqualTo("FORFEIT");
                        assertThat(entry.reason()).startsWith("REG-").contains(forfeited.text("forfeitReason"));
                    });
            counts(offer, 1, 0, 0, 0);
        }

        @Test
        void the_terms_of_a_draw_must_fit_the_window_and_a_window_without_one_has_none() {
            var plain = fixture.offer(anonymous(), 1);
            var act = new HashMap<>(plan(now().plusSeconds(30), now().plusSeconds(60), plain.positionId()));
            act.put("fairness", "DRAW");
            assertThat(plain.city().post("/registration-windows", act).code()).isEqualTo("REG-143");
            act.put("drawSeconds", 9);
            assertThat(plain.city().post("/registration-windows", act).code()).isEqualTo("REG-143");
            assertThat(arrive(plain, fixture.readyGraduate(anonymous())).code()).isEqualTo("REG-136");
        }
    }

    @Nested
    @DisplayName("备好材料、到点提醒")
    class Ready {

        @Test
        void the_pack_is_judged_for_the_day_of_the_opening_and_follows_the_profile() {
            var opensAt = now().plus(Duration.ofDays(4));
            var offer = fixture.offer(anonymous(), 1, opensAt, opensAt.plus(Duration.ofDays(1)));
            var graduate = fixture.readyGraduate(anonymous());
            var path = "/me/windows/" + offer.windowId() + "/ready-pack";
            assertThat(graduate.post(path).code()).isEqualTo("REG-147");
            clock().move(Duration.ofDays(2));
            graduate = bean(SignIn.class).again(anonymous(), graduate.personId());

            var kept = graduate.post(path);

            assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
            assertThat(kept.at("ready").getAsBoolean()).isTrue();
            assertThat(kept.text("judgedFor")).isEqualTo("2026-11-06");
            assertThat(graduate.get(path).has("judgedAt")).isTrue();
            var employed = new HashMap<>(RegistrationFixture.profile());
            employed.put("employed", true);
            graduate.put("/me/graduate-profile", employed);
            assertThat(graduate.get(path).has("judgedAt")).isFalse();
            assertThat(graduate.post(path).at("ready").getAsBoolean()).isFalse();
        }

        @Test
        void a_wish_to_be_reminded_is_kept_and_shows_before_the_opening() {
            var opensAt = now().plus(Duration.ofHours(2));
            var offer = fixture.offer(anonymous(), 1, opensAt, opensAt.plus(Duration.ofDays(1)));
            var graduate = fixture.readyGraduate(anonymous());
            var path = "/me/windows/" + offer.windowId() + "/reminder";

            assertThat(graduate.put(path, Map.of("positionId", offer.positionId()))
                            .at("reminded")
                            .getAsBoolean())
                    .isTrue();
            assertThat(graduate.get("/me/tasks?role=GRADUATE").body()).doesNotContain("WINDOW_OPENS");
            clock().move(Duration.ofMinutes(95));
            graduate = bean(SignIn.class).again(anonymous(), graduate.personId());
            assertThat(graduate.get("/me/tasks?role=GRADUATE").body()).contains("WINDOW_OPENS");
            assertThat(graduate.get("/me/reminders").text("0.positionId")).isEqualTo(offer.positionId());
            graduate.json("DELETE", path, Map.of());
            assertThat(graduate.get("/me/reminders").json().getAsJsonArray()).isEmpty();
        }
    }

    @Nested
    @DisplayName("对账与封存")
    class Sealing {

        @Test
        void a_closed_window_is_sealed_once_nothing_is_promised_and_every_count_agrees() {
            var offer = fixture.offer(anonymous(), 1, now().minusSeconds(60), now().plusSeconds(300));
            var holder = fixture.readyGraduate(anonymous());
            var id = offer.tap(holder).text("id");
            var first = fixture.readyGraduate(anonymous());
            var one = join(offer, first);
            var second = fixture.readyGraduate(anonymous());
            var two = join(offer, second);
            var seal = "/registration-windows/" + offer.windowId() + "/seal";
            assertThat(offer.city().post(seal).code()).isEqualTo("REG-145");
            clock().move(Duration.ofSeconds(331));
            withdraw(holder, id);
            assertThat(offer.city().post(seal).code()).isEqualTo("REG-146");
            assertThat(accept(first, one).status()).isEqualTo(200);

            var report = offer.city().post(seal);

            assertThat(report.status()).as(report.toString()).isEqualTo(200);
            assertThat(report.at("agrees").getAsBoolean()).isTrue();
            assertThat(report.number("posts.0.active")).isEqualTo(1);
            assertThat(report.number("posts.0.released")).isEqualTo(1);
            assertThat(report.text("sha256")).hasSize(64);
            assertThat(entry(second, two).text("state")).isEqualTo("ENDED");
            assertThat(offer.city().post(seal).code()).isEqualTo("KRN-101");
            assertThat(offer.city()
                            .post(post(offer) + "/places", Map.of("places", 1, "reason", "x"))
                            .code())
                    .isEqualTo("REG-148");
            assertThat(anonymous()
                            .get("/registration-windows/" + offer.windowId())
                            .text("phase"))
                    .isEqualTo("RECONCILED");
            assertThat(offer.tap(second).code()).isEqualTo("REG-102");
        }
    }
}
