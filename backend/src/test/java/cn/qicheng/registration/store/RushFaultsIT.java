package cn.qicheng.registration.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.ApiClient.Answer;
import cn.qicheng.QichengIT;
import cn.qicheng.TestClock;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.registration.PlaceDesk;
import cn.qicheng.registration.RegistrationFixture;
import cn.qicheng.registration.RegistrationFixture.Offer;
import cn.qicheng.registration.domain.Applicant;
import cn.qicheng.registration.domain.GraduateProfiles;
import cn.qicheng.registration.domain.PlaceBook.Place;
import cn.qicheng.registration.domain.PlaceBook.Request;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.RegistrationState;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.TicketNo;
import cn.qicheng.registration.store.FaultyPlaceConnections.Fault;
import com.google.gson.JsonArray;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("报名高峰的坏日子：一个人一个名额，说了算数")
class RushFaultsIT extends QichengIT {

    private final RegistrationFixture fixture = bean(RegistrationFixture.class);
    private final FaultyPlaceConnections faults = bean(FaultyPlaceConnections.class);

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_tap_that_meets_a_fault_has_its_place_once_and_the_chain_of_the_trail_is_whole(Fault fault) throws Exception {
        var offer = fixture.offer(anonymous(), 2);
        var graduate = fixture.readyGraduate(anonymous());

        faults.next(fault);
        var answer = offer.tap(graduate);

        assertThat(faults.struck()).isTrue();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(one("SELECT taken FROM window_post WHERE window_id = '" + offer.windowId() + "'"))
                .isEqualTo(1);
        assertThat(one("SELECT COUNT(*) FROM registration WHERE window_id = '" + offer.windowId() + "'"))
                .isEqualTo(1);
        var trail = bean(AuditTrail.class);
        var subject = new SubjectRef("REGISTRATION", answer.text("id"));
        assertThat(trail.of(subject)).hasSize(1);
        assertThat(trail.firstBrokenLink(subject)).isEmpty();
    }

    @Test
    void the_answer_on_the_express_lane_is_the_view_that_is_read_afterwards() {
        var offer = fixture.offer(anonymous(), 2);
        offer.tap(fixture.readyGraduate(anonymous()));
        var graduate = fixture.readyGraduate(anonymous());

        var taken = offer.tap(graduate);
        var read = graduate.get("/registrations/" + taken.text("id"));

        assertThat(taken.header("X-Server-Time")).isPresent();
        assertThat(taken.body()).isEqualTo(read.body());
    }

    @Test
    void a_tap_under_the_key_of_another_post_is_refused_and_the_outcome_of_a_key_can_be_asked_for() {
        var offer = fixture.offer(anonymous(), 2);
        var key = Ulid.next();
        var graduate = fixture.readyGraduate(anonymous()).with("Idempotency-Key", key);
        var outcome = "/registrations/taps/" + offer.windowId() + "/" + key;

        assertThat(graduate.get(outcome).code()).isEqualTo("REG-152");
        var taken = offer.tap(graduate);
        assertThat(graduate.get(outcome).text("id")).isEqualTo(taken.text("id"));

        var elsewhere =
                graduate.post("/registrations", Map.of("windowId", offer.windowId(), "positionId", Ulid.next()));
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.code()).isEqualTo("WEB-101");
    }

    @Test
    void a_key_that_comes_late_gets_the_registration_it_made_even_after_it_was_withdrawn() {
        var offer = fixture.offer(anonymous(), 2);
        var graduate = fixture.readyGraduate(anonymous()).with("Idempotency-Key", Ulid.next());
        var taken = offer.tap(graduate);
        graduate.with("Idempotency-Key", Ulid.next())
                .post("/registrations/" + taken.text("id") + "/withdrawal", Map.of("reason", "改主意了"));

        var late = offer.tap(graduate);

        assertThat(late.text("id")).isEqualTo(taken.text("id"));
        assertThat(late.text("state")).isEqualTo("RELEASED");
    }

    @Test
    void a_token_of_somebody_shut_out_takes_no_place() {
        var offer = fixture.offer(anonymous(), 2);
        var graduate = fixture.readyGraduate(anonymous());
        assertThat(offer.tap(graduate).status()).isEqualTo(201);

        bean(People.class).suspend(graduate.personId(), "样例", Actor.SYSTEM);

        assertThat(offer.tap(graduate).status()).isIn(401, 403);
    }

    @Test
    void a_count_that_is_wrong_stops_its_post_until_it_is_right_again() throws Exception {
        var offer = fixture.offer(anonymous(), 5);
        assertThat(offer.tap(fixture.readyGraduate(anonymous())).status()).isEqualTo(201);
        var late = fixture.readyGraduate(anonymous());

        run("UPDATE window_post SET taken = 2 WHERE window_id = '" + offer.windowId() + "'");
        try {
            lookAfter(offer);
            assertThat(offer.tap(late).code()).isEqualTo("REG-151");
            var live = offer.city().get("/registration-windows/" + offer.windowId() + "/live");
            assertThat(live.text("stopped.0")).isEqualTo(offer.positionId());
            assertThat(live.number("arrivals")).isEqualTo(2);
            assertThat(live.number("accepts")).isEqualTo(1);
            assertThat(live.number("refusals.REG-151")).isEqualTo(1);
        } finally {
            run("UPDATE window_post SET taken = 1 WHERE window_id = '" + offer.windowId() + "'");
        }
        // A count rests twenty times as long as it took, which on a busy machine may be a while.
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        do {
            Thread.sleep(50);
            lookAfter(offer);
        } while (!stoppedPosts(offer).isEmpty() && System.nanoTime() < until);
        assertThat(offer.tap(late).status()).isEqualTo(201);
    }

    @Test
    void redis_that_hangs_costs_one_short_wait() throws Exception {
        var offer = fixture.offer(anonymous(), 3);
        var graduate = fixture.readyGraduate(anonymous());
        signal("STOP");
        try {
            var began = System.nanoTime();
            assertThat(offer.tap(graduate).status()).isEqualTo(201);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        } finally {
            signal("CONT");
        }
    }

    @Test
    void over_two_instances_identical_taps_are_one_registration_and_whoever_is_in_line_at_a_stop_is_served()
            throws Exception {
        var offer = fixture.offer(anonymous(), 40);
        var graduate = fixture.readyGraduate(anonymous());
        var line = new ArrayList<ApiClient>();
        for (int i = 0; i < 12; i++) {
            line.add(fixture.readyGraduate(anonymous()));
        }
        var served = new ArrayList<CompletableFuture<Place>>();
        try (var second = restart("qicheng_it", Map.of(), "test")) {
            second.getApplicationContext().getBean(TestClock.class).set(clock().instant());
            var there = ApiClient.anonymous(second.getURI()).signedIn(graduate.personId(), graduate.token());

            var taps = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < 10; i++) {
                taps.add(() -> offer.tap(graduate));
                taps.add(() -> offer.tap(there));
            }
            var answers = new ArrayList<Answer>();
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answer : pool.invokeAll(taps)) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
            assertThat(answers)
                    .extracting(answer -> answer.text("id"))
                    .containsOnly(answers.getFirst().text("id"));

            var desk = second.getApplicationContext().getBean(PlaceDesk.class);
            for (var person : line) {
                served.add(desk.tap(offer.windowId(), offer.positionId(), actor(person), Ulid.next()));
            }
            // Everybody is past the reading of papers and stands in line, or has a place.
            Thread.sleep(300);
        }
        assertThat(served).allSatisfy(answer -> assertThat(answer).isCompleted());
        assertThat(one("SELECT taken FROM window_post WHERE window_id = '" + offer.windowId() + "'"))
                .isEqualTo(13);
        assertThat(one("SELECT COUNT(*) FROM registration WHERE active = 1 AND window_id = '" + offer.windowId() + "'"))
                .isEqualTo(13);
    }

    @Test
    void a_batch_over_several_posts_counts_each_of_them_and_near_the_end_of_one_serves_first_come_first()
            throws Exception {
        var city = fixture.offer(anonymous(), 1).city();
        var base = fixture.base();
        var one = fixture.post(base, 1);
        var two = fixture.post(base, 3);
        var now = clock().instant();
        var windowId = fixture.window(city, now.minusSeconds(60), now.plus(Duration.ofDays(1)), one, two);
        var window = bean(PlacesInPlay.class).load(windowId).join();
        var batches = bean(PlaceBatch.class);

        var taps = List.of(tap(window, two), tap(window, one), tap(window, one), tap(window, two));
        var outcome = batches.write(taps);

        assertThat(outcome.places().keySet()).containsOnly(taps.get(0), taps.get(1), taps.get(3));
        assertThat(outcome.refusals()).containsOnlyKeys(taps.get(2));
        assertThat(one("SELECT SUM(taken) FROM window_post WHERE window_id = '" + windowId + "'"))
                .isEqualTo(3);
        assertThat(batches.write(List.of(tap(window, two))).refusals()).isEmpty();
        assertThat(one("SELECT taken FROM window_post WHERE window_id = '" + windowId + "' AND position_id = '" + two
                        + "'"))
                .isEqualTo(3);
        assertThat(one("SELECT COUNT(*) FROM registration WHERE active = 1 AND window_id = '" + windowId + "'"))
                .isEqualTo(4);
    }

    private Tap tap(WindowInPlay window, String positionId) {
        var line = Objects.requireNonNull(window.line(positionId));
        var person = fixture.readyGraduate(anonymous()).personId();
        var applicant = new Applicant(
                bean(People.class).cardOf(person), bean(GraduateProfiles.class).of(person), Optional.empty());
        var now = clock().instant().truncatedTo(ChronoUnit.MILLIS);
        var id = Ulid.next();
        var registration = new Registration(
                id,
                line.windowId(),
                positionId,
                person,
                line.baseId(),
                line.districtCode(),
                RegistrationState.HELD,
                null,
                now,
                TicketNo.of(id, ChinaTime.dayOf(now)),
                "test",
                now,
                null,
                null,
                0);
        return new Tap(
                line,
                new Request(registration, applicant, id),
                bean(BatchPlaceBook.class).facts(applicant),
                new CompletableFuture<>(),
                0);
    }

    private static JsonArray stoppedPosts(Offer offer) {
        return offer.city()
                .get("/registration-windows/" + offer.windowId() + "/live")
                .at("stopped")
                .getAsJsonArray();
    }

    private void lookAfter(Offer offer) {
        bean(WindowReconciler.class)
                .lookAfter(
                        bean(RegistrationWindows.class).byId(offer.windowId()).orElseThrow());
    }

    private static void signal(String name) throws Exception {
        assertThat(new ProcessBuilder(
                                "kill",
                                "-" + name,
                                String.valueOf(servers().redis().pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static int one(String sql) throws SQLException {
        var mariaDb = servers().mariaDb();
        try (var connection = DriverManager.getConnection(
                        mariaDb.jdbcUrl("qicheng_it"), mariaDb.username(), mariaDb.password());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void run(String sql) throws SQLException {
        var mariaDb = servers().mariaDb();
        try (var connection = DriverManager.getConnection(
                        mariaDb.jdbcUrl("qicheng_it"), mariaDb.username(), mariaDb.password());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
