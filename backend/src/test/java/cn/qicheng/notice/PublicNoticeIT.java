package cn.qicheng.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.QichengIT;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第二十六条 公示")
class PublicNoticeIT extends QichengIT {

    private final NoticeDesk desk = bean(NoticeDesk.class);

    private static Actor city() {
        return actor(signedIn(Role.CITY_OFFICER, "*"));
    }

    private static SubjectRef subject() {
        return new SubjectRef("PROBE", Ulid.next());
    }

    private static OpenNotice notice(SubjectRef... subjects) {
        return new OpenNotice(
                "2026年10月见习补贴公示",
                List.of(subjects),
                List.of(new NoticeLine("兰州样例一厂", List.of("李*例", "王*"), 2, 200_000)),
                "1000元/人·月",
                new Clause("兰人社发〔2016〕17号", "第二十六条"),
                5);
    }

    @Test
    void anyone_reads_it_without_signing_in_and_sees_the_working_days_drawn() {
        clock().set(LocalDate.of(2026, 9, 17));
        var id = desk.open(notice(subject()), city());

        var page = anonymous().get("/public-notices/" + id);

        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        assertThat(page.text("state")).isEqualTo("OPEN");
        assertThat(page.text("closesOn")).isEqualTo("2026-09-23");
        assertThat(page.number("workingDaysLeft")).isEqualTo(5);
        assertThat(page.number("totalFen")).isEqualTo(200_000);
        assertThat(page.text("issuedBy")).contains("市");
        assertThat(page.text("lines.0.maskedNames.0")).isEqualTo("李*例");
        assertThat(page.text("days.2.kind")).isEqualTo("OFF");
        assertThat(page.text("days.3.kind")).isEqualTo("MAKEUP");
        assertThat(page.size("days")).isEqualTo(7);
        assertThat(anonymous().get("/public-notices?size=100").at("items").toString())
                .contains(id);
    }

    @Test
    void what_was_published_is_frozen_and_can_be_proved() throws Exception {
        var id = desk.open(notice(subject()), city());

        var mariaDb = servers().mariaDb();
        try (var connection = DriverManager.getConnection(
                        mariaDb.jdbcUrl("qicheng_it"), mariaDb.username(), mariaDb.password());
                var query = connection.prepareStatement("SELECT content FROM public_notice WHERE id = ?")) {
            query.setString(1, id);
            var rows = query.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(Digest.sha256(rows.getString(1)))
                    .isEqualTo(anonymous().get("/public-notices/" + id).text("contentHash"));
            assertThat(rows.getString(1)).startsWith("{\"format\":1,\"title\":").contains("\"totalFen\":200000");
        }
    }

    @Test
    void it_closes_after_exactly_its_working_days_counting_the_make_up_sunday_and_says_so_once() {
        clock().set(LocalDate.of(2026, 9, 17));
        var about = subject();
        var id = desk.open(notice(about), city());

        bean(NoticesOfTheDay.class).run(LocalDate.of(2026, 9, 23));
        assertThat(anonymous().get("/public-notices/" + id).text("state")).isEqualTo("OPEN");
        assertThat(bean(HeardNotices.class).about(id)).isEmpty();

        bean(NoticesOfTheDay.class).run(LocalDate.of(2026, 9, 24));
        bean(NoticesOfTheDay.class).run(LocalDate.of(2026, 9, 24));

        assertThat(anonymous().get("/public-notices/" + id).text("state")).isEqualTo("CLOSED");
        assertThat(bean(HeardNotices.class).about(id))
                .containsExactly(new NoticeClosed(id, List.of(about), LocalDate.of(2026, 9, 23), List.of()));
    }

    @Test
    void holidays_do_not_count() {
        clock().set(LocalDate.of(2026, 9, 24));
        var id = desk.open(notice(subject()), city());

        bean(NoticesOfTheDay.class).run(LocalDate.of(2026, 10, 9));
        assertThat(anonymous().get("/public-notices/" + id).text("state")).isEqualTo("OPEN");
        bean(NoticesOfTheDay.class).run(LocalDate.of(2026, 10, 10));
        assertThat(anonymous().get("/public-notices/" + id).text("state")).isEqualTo("CLOSED");
    }

    @Test
    void issued_on_a_day_off_it_waits_for_the_next_working_day() {
        clock().set(LocalDate.of(2026, 11, 7));
        var id = desk.open(notice(subject()), city());
        assertThat(anonymous().get("/public-notices/" + id).text("state")).isEqualTo("SCHEDULED");

        bean(NoticesOfTheDay.class).run(LocalDate.of(2026, 11, 8));
        assertThat(anonymous().get("/public-notices/" + id).text("state")).isEqualTo("SCHEDULED");
        bean(NoticesOfTheDay.class).run(LocalDate.of(2026, 11, 9));
        assertThat(anonymous().get("/public-notices/" + id).text("state")).isEqualTo("OPEN");
    }

    @Test
    void a_clock_that_stood_still_for_weeks_opens_and_closes_in_one_run() {
        clock().set(LocalDate.of(2026, 11, 7));
        var id = desk.open(notice(subject()), city());

        bean(NoticesOfTheDay.class).run(LocalDate.of(2026, 12, 1));

        assertThat(anonymous().get("/public-notices/" + id).text("state")).isEqualTo("CLOSED");
        assertThat(bean(HeardNotices.class).about(id)).hasSize(1);
    }

    @Test
    void a_period_counted_through_an_unpublished_year_is_marked() {
        clock().set(LocalDate.of(2026, 12, 29));
        var id = desk.open(notice(subject()), city());

        assertThat(anonymous()
                        .get("/public-notices/" + id)
                        .at("closesOnProvisional")
                        .getAsBoolean())
                .isTrue();
    }

    @Test
    void a_subject_stands_on_one_notice_at_a_time_and_may_stand_on_a_later_one() {
        clock().set(LocalDate.of(2026, 11, 2));
        var about = subject();
        desk.open(notice(about), city());

        assertThatExceptionOfType(DomainProblem.class)
                .isThrownBy(() -> desk.open(notice(about), city()))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("NTC-103"));

        bean(NoticesOfTheDay.class).run(LocalDate.of(2026, 11, 10));
        assertThat(desk.open(notice(about), city())).isNotBlank();
    }

    @Test
    void two_officers_publish_the_same_subject_at_once_and_one_of_them_wins() throws Exception {
        var about = subject();
        var actor = city();
        Callable<Boolean> publish = () -> {
            try {
                desk.open(notice(about), actor);
                return true;
            } catch (RuntimeException refused) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var won = new ArrayList<Boolean>();
            for (var answer : threads.invokeAll(List.of(publish, publish))) {
                won.add(answer.get());
            }
            assertThat(won).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void only_the_city_publishes_and_never_nothing() {
        assertThatExceptionOfType(DomainProblem.class)
                .isThrownBy(() -> desk.open(notice(subject()), actor(signedIn(Role.DISTRICT_OFFICER, "620102"))))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("KRN-103"));
        assertThatExceptionOfType(DomainProblem.class)
                .isThrownBy(() -> desk.open(notice(), city()))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("NTC-102"));
        assertThat(anonymous().get("/public-notices/" + Ulid.next()).code()).isEqualTo("NTC-101");
    }
}
