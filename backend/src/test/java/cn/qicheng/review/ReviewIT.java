package cn.qicheng.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.ApiClient;
import cn.qicheng.ApiClient.Answer;
import cn.qicheng.QichengIT;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Actor.Grant;
import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("审核：初审、复审、四只眼")
class ReviewIT extends QichengIT {

    private static final String DISTRICT = "620105";
    private static final Clause ARTICLE = new Clause("兰人社发〔2016〕17号", "第二十六条");

    private final ReviewDesk desk = bean(ReviewDesk.class);
    private ApiClient district;
    private ApiClient city;

    /** After the clock was set back: a token from a later day does not stand. */
    @BeforeEach
    void officers() {
        district = signedIn(Role.DISTRICT_OFFICER, DISTRICT);
        city = signedIn(Role.CITY_OFFICER, "*");
    }

    private record Opened(SubjectRef subject, String id) {}

    private Opened open(boolean secondStage) {
        var subject = new SubjectRef("PROBE", Ulid.next());
        return new Opened(subject, desk.open(act(subject, secondStage)));
    }

    private static OpenReview act(SubjectRef subject, boolean secondStage) {
        return new OpenReview(
                subject,
                "PROBE",
                "样例案 " + subject.id(),
                "样例基地",
                DISTRICT,
                secondStage,
                questions("已备案", "已投保"),
                List.of(new Fact("人数", "2")),
                ARTICLE);
    }

    private static OpenReview mended(SubjectRef subject) {
        return new OpenReview(
                subject,
                "PROBE",
                "样例案，改过",
                "样例基地",
                DISTRICT,
                false,
                questions("已备案", "保单清楚"),
                List.of(new Fact("人数", "3")),
                ARTICLE);
    }

    private static List<ReviewQuestion> questions(String first, String second) {
        return List.of(
                new ReviewQuestion("Q1", "协议已备案", first, ReviewAnswer.PASS, ARTICLE),
                new ReviewQuestion("Q2", "保险有效", second, ReviewAnswer.TO_CHECK, ARTICLE));
    }

    private static Answer decide(ApiClient officer, String id, String how, String first, String second) {
        return officer.post(
                "/review-cases/" + id + "/" + how,
                Map.of(
                        "answers",
                        List.of(
                                Map.of("code", "Q1", "answer", first, "note", "样例"),
                                Map.of("code", "Q2", "answer", second, "note", "保单看不清，重新拍一张")),
                        "opinion",
                        "样例意见"));
    }

    @Test
    void two_stages_are_passed_by_two_people() {
        var review = open(true);

        var first = decide(district, review.id(), "pass", "PASS", "PASS");
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.text("state")).isEqualTo("IN_SECOND");
        assertThat(first.at("allowedMoves").getAsJsonArray()).isEmpty();
        assertThat(first.at("items.0.answer").isJsonNull()).isTrue();

        var second = decide(city, review.id(), "pass", "PASS", "PASS");
        assertThat(second.text("state")).isEqualTo("PASSED");
        assertThat(second.size("opinions")).isEqualTo(2);
        assertThat(second.text("opinions.0.answers.1.fact")).isEqualTo("已投保");
        assertThat(bean(HeardReviews.class).about(review.subject()))
                .containsExactly(ReviewOutcome.STAGE_PASSED, ReviewOutcome.PASSED);
    }

    @Test
    void whoever_did_the_first_does_not_do_the_second() {
        var both = signedIn(new Grant(Role.DISTRICT_OFFICER, DISTRICT), new Grant(Role.CITY_OFFICER, Actor.EVERYWHERE));
        var review = open(true);
        decide(both, review.id(), "pass", "PASS", "PASS");

        var refused = decide(both, review.id(), "pass", "PASS", "PASS");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("RVW-103");
        assertThat(both.get("/review-cases/" + review.id()).at("allowedMoves").getAsJsonArray())
                .isEmpty();
        assertThat(decide(city, review.id(), "pass", "PASS", "PASS").status()).isEqualTo(200);
    }

    @Test
    void an_office_sees_its_own_cases_and_another_one_does_not() {
        var review = open(true);
        var neighbour = signedIn(Role.DISTRICT_OFFICER, "620103");

        assertThat(listed(district, "OPEN", review)).isTrue();
        assertThat(listed(city, "OPEN", review)).isFalse();
        assertThat(neighbour.get("/review-cases/" + review.id()).status()).isEqualTo(404);
        assertThat(decide(neighbour, review.id(), "pass", "PASS", "PASS").code())
                .isEqualTo("RVW-101");
        assertThat(decide(city, review.id(), "pass", "PASS", "PASS").code()).isEqualTo("RVW-101");
        assertThat(graduate().get("/review-cases/" + review.id()).status()).isEqualTo(403);

        decide(district, review.id(), "pass", "PASS", "PASS");
        assertThat(listed(district, "OPEN", review)).isFalse();
        assertThat(listed(district, "DONE", review)).isTrue();
        assertThat(listed(city, "OPEN", review)).isTrue();
    }

    @Test
    void every_question_is_answered_one_by_one() {
        var review = open(false);

        var silent = district.post(
                "/review-cases/" + review.id() + "/pass",
                Map.of("answers", List.of(Map.of("code", "Q1", "answer", "PASS")), "opinion", "同意"));
        assertThat(silent.code()).isEqualTo("RVW-102");
        assertThat(silent.text("fields.0.field")).isEqualTo("Q2");
        assertThat(silent.text("fields.0.reason")).contains("保险有效");
        assertThat(decide(district, review.id(), "pass", "PASS", "FAIL").code()).isEqualTo("RVW-104");
        assertThat(decide(district, review.id(), "return", "PASS", "PASS").code())
                .isEqualTo("RVW-105");
        assertThat(district.post("/review-cases/" + review.id() + "/pass", Map.of("answers", List.of(), "opinion", " "))
                        .status())
                .isEqualTo(422);
        assertThat(bean(HeardReviews.class).about(review.subject())).isEmpty();
    }

    @Test
    void a_returned_case_comes_back_once_mended_and_is_not_returned_for_what_was_fine() {
        var review = open(false);
        var returned = decide(district, review.id(), "return", "PASS", "FAIL");
        assertThat(returned.text("state")).isEqualTo("RETURNED");
        assertThat(returned.at("due").isJsonNull()).isTrue();
        assertThat(returned.text("items.1.note")).contains("重新拍");
        assertThat(listed(district, "DONE", review)).isTrue();

        desk.resubmit(mended(review.subject()), "保单已重拍", actor(graduate()));
        var mended = district.get("/review-cases/" + review.id());
        assertThat(mended.number("round")).isEqualTo(2);
        assertThat(mended.text("title")).isEqualTo("样例案，改过");
        assertThat(mended.text("facts.0.value")).isEqualTo("3");
        assertThat(mended.size("facts")).isEqualTo(1);

        var fussy = decide(district, review.id(), "return", "FAIL", "PASS");
        assertThat(fussy.code()).isEqualTo("RVW-107");
        assertThat(fussy.text("fields.0.field")).isEqualTo("Q1");
        assertThat(decide(district, review.id(), "return", "PASS", "FAIL").status())
                .isEqualTo(200);
    }

    @Test
    void a_decision_is_for_ever() {
        var review = open(false);
        assertThat(decide(district, review.id(), "rejection", "FAIL", "PASS").text("state"))
                .isEqualTo("REJECTED");

        assertThat(decide(district, review.id(), "pass", "PASS", "PASS").status())
                .isEqualTo(409);
        assertThatExceptionOfType(DomainProblem.class)
                .isThrownBy(() -> desk.resubmit(mended(review.subject()), "再来", actor(graduate())));
        assertThat(bean(HeardReviews.class).about(review.subject())).containsExactly(ReviewOutcome.REJECTED);
    }

    @Test
    void two_officers_decide_at_once_and_the_later_one_is_told() throws Exception {
        for (int round = 0; round < 5; round++) {
            var review = open(false);
            var colleague = signedIn(Role.DISTRICT_OFFICER, DISTRICT);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var statuses = new ArrayList<Integer>();
                for (var answer : threads.invokeAll(List.<Callable<Answer>>of(
                        () -> decide(district, review.id(), "pass", "PASS", "PASS"),
                        () -> decide(colleague, review.id(), "rejection", "FAIL", "PASS")))) {
                    statuses.add(answer.get().status());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            }
            assertThat(bean(HeardReviews.class).about(review.subject())).hasSize(1);
            assertThat(district.get("/review-cases/" + review.id()).size("opinions"))
                    .isEqualTo(1);
        }
    }

    @Test
    void if_the_subject_refuses_the_decision_does_not_stand() {
        var review = open(false);
        bean(HeardReviews.class).refuse(review.subject());

        assertThat(decide(district, review.id(), "pass", "PASS", "PASS").status())
                .isEqualTo(500);

        var still = district.get("/review-cases/" + review.id());
        assertThat(still.text("state")).isEqualTo("IN_FIRST");
        assertThat(still.size("opinions")).isZero();
    }

    @Test
    void the_clock_counts_working_days_and_groups_the_list() {
        clock().set(LocalDate.of(2026, 9, 17));
        var review = open(false);
        // Five working days after Thursday 17 September, the make-up Sunday among them.
        assertThat(onDay(review, LocalDate.of(2026, 9, 17)).text("due")).isEqualTo("2026-09-23");
        assertThat(onDay(review, LocalDate.of(2026, 9, 21)).text("clockGroup")).isEqualTo("LATER");
        assertThat(onDay(review, LocalDate.of(2026, 9, 22)).text("clockGroup")).isEqualTo("SOON");
        assertThat(onDay(review, LocalDate.of(2026, 9, 23)).number("workingDaysLeft"))
                .isZero();
        assertThat(onDay(review, LocalDate.of(2026, 9, 24)).text("clockGroup")).isEqualTo("OVERDUE");
        assertThat(onDay(review, LocalDate.of(2026, 9, 24)).number("workingDaysLeft"))
                .isEqualTo(-1);
    }

    @Test
    void a_clock_that_runs_into_an_unpublished_year_says_so() {
        clock().set(LocalDate.of(2026, 12, 29));

        var review = open(false);
        assertThat(onDay(review, LocalDate.of(2026, 12, 29))
                        .at("dueProvisional")
                        .getAsBoolean())
                .isTrue();

        // The year is still not published: counting anew changes nothing.
        bean(ReviewClocks.class).run(LocalDate.of(2026, 12, 30));
        assertThat(onDay(review, LocalDate.of(2026, 12, 30)).text("due")).isEqualTo("2027-01-06");
    }

    @Test
    void a_deadline_counted_from_guessed_days_off_is_set_right_once_they_are_known() throws Exception {
        var review = open(false);
        // As if it had been counted before the year's days off were entered.
        var mariaDb = servers().mariaDb();
        try (var connection = DriverManager.getConnection(
                        mariaDb.jdbcUrl("qicheng_it"), mariaDb.username(), mariaDb.password());
                var guess = connection.prepareStatement(
                        "UPDATE review_case SET due_on = '2026-11-12', due_provisional = 1 WHERE id = ?")) {
            guess.setString(1, review.id());
            assertThat(guess.executeUpdate()).isEqualTo(1);
        }

        bean(ReviewClocks.class).run(LocalDate.of(2026, 11, 3));

        var page = district.get("/review-cases/" + review.id());
        assertThat(page.text("due")).isEqualTo("2026-11-09");
        assertThat(page.at("dueProvisional").getAsBoolean()).isFalse();
    }

    @Test
    void the_same_subject_is_not_reviewed_twice_even_by_two_at_once() throws Exception {
        var subject = new SubjectRef("PROBE", Ulid.next());
        Callable<Boolean> opening = () -> {
            try {
                desk.open(act(subject, false));
                return true;
            } catch (RuntimeException refused) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var won = new ArrayList<Boolean>();
            for (var answer : threads.invokeAll(List.of(opening, opening))) {
                won.add(answer.get());
            }
            assertThat(won).containsExactlyInAnyOrder(true, false);
        }
        assertThatExceptionOfType(DomainProblem.class)
                .isThrownBy(() -> desk.open(act(subject, false)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("RVW-109"));
    }

    @Test
    void the_list_searches_what_a_person_types_literally() {
        var review = open(false);

        assertThat(district.get("/review-cases?kind=PROBE&q=" + review.subject().id())
                        .number("total"))
                .isEqualTo(1);
        assertThat(district.get("/review-cases?kind=PROBE&q=%25"
                                + review.subject().id())
                        .number("total"))
                .isZero();
        assertThat(district.get("/review-cases?size=101").status()).isEqualTo(422);
    }

    @Test
    void the_home_page_counts_what_waits() {
        var officer = signedIn(Role.DISTRICT_OFFICER, "620111");
        assertThat(officer.get("/me/tasks?role=DISTRICT_OFFICER").number("count"))
                .isZero();
        var subject = new SubjectRef("PROBE", Ulid.next());
        desk.open(
                new OpenReview(subject, "PROBE", "样例", "样例", "620111", false, questions("a", "b"), List.of(), ARTICLE));

        var tasks = officer.get("/me/tasks?role=DISTRICT_OFFICER");

        assertThat(tasks.number("count")).isEqualTo(1);
        assertThat(tasks.text("groups.0.kind")).isEqualTo("REVIEW_PROBE");
        assertThat(tasks.text("groups.0.oldestSince")).startsWith("2026-11-02T01:00");
        assertThat(officer.get("/me/tasks?role=FINANCE").status()).isEqualTo(403);
        assertThat(anonymous().get("/me/tasks").status()).isEqualTo(401);
    }

    private Answer onDay(Opened review, LocalDate day) {
        clock().set(day);
        return signedIn(Role.DISTRICT_OFFICER, DISTRICT).get("/review-cases/" + review.id());
    }

    private static boolean listed(ApiClient officer, String state, Opened review) {
        return officer.get("/review-cases?kind=PROBE&state=" + state + "&q="
                                + review.subject().id())
                        .number("total")
                == 1;
    }
}
