package cn.qicheng.demo;

import cn.qicheng.activity.ActivityDesk;
import cn.qicheng.activity.ActivityKind;
import cn.qicheng.activity.ActivityPlaceDesk;
import cn.qicheng.activity.ActivityPlan;
import cn.qicheng.activity.Course;
import cn.qicheng.activity.KeepMentor;
import cn.qicheng.activity.MentorDesk;
import cn.qicheng.activity.MentorField;
import cn.qicheng.activity.OfficeActivityBoard;
import cn.qicheng.activity.RateActivity;
import cn.qicheng.content.Screening;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Activities of every kind, all through the desks: one that is over and was judged, one whose doors are open now, one that is
 * full, two ahead; and the mentors. One transaction, so that a start that is cut short leaves nothing half done.
 */
@Singleton
@Requires(env = "demo")
class DemoActivities {

    private static final String CHENGGUAN = "620102";
    private static final String QILIHE = "620103";
    private static final List<String> THOSE_WHO_CAME = List.of("graduate-2", "graduate-3", "graduate-8", "graduate-9");

    private final DemoAccounts accounts;
    private final DemoClock clock;
    private final ActivityDesk desk;
    private final ActivityPlaceDesk places;
    private final OfficeActivityBoard board;
    private final MentorDesk mentors;
    private final TransactionOperations<Connection> transactions;

    DemoActivities(
            DemoAccounts accounts,
            DemoClock clock,
            ActivityDesk desk,
            ActivityPlaceDesk places,
            OfficeActivityBoard board,
            MentorDesk mentors,
            TransactionOperations<Connection> transactions) {
        this.accounts = accounts;
        this.clock = clock;
        this.desk = desk;
        this.places = places;
        this.board = board;
        this.mentors = mentors;
        this.transactions = transactions;
    }

    void furnish() {
        var city = accounts.actor("city");
        if (board.list(null, null, 0, 1, city).total() > 0) {
            return;
        }
        try {
            transactions.executeWrite(status -> {
                judged(accounts.actor("district-chengguan"));
                ahead(city, accounts.actor("district-chengguan"));
                directory(city);
                return true;
            });
        } finally {
            clock.backToNow();
        }
    }

    private void judged(Actor officer) {
        var day = ChinaTime.today(clock).minusDays(10);
        clock.stage(at(day.minusDays(8), 9));
        var id = published(
                officer,
                plan(
                        ActivityKind.TRAINING,
                        Course.SYB,
                        "SYB 创办企业培训第三期",
                        "十节课：想法、市场、成本、资金、注册。结业后可以约导师。",
                        at(day, 9),
                        8,
                        30,
                        false));
        THOSE_WHO_CAME.forEach(account -> places.take(id, accounts.actor(account)));
        places.take(id, accounts.actor("graduate-10"));
        clock.stage(at(day, 9));
        board.attendees(id, null, 0, THOSE_WHO_CAME.size(), officer)
                .items()
                .forEach(attendee -> places.enter(id, attendee.id(), officer));
        clock.stage(at(day.plusDays(1), 10));
        rate(id, "graduate-2", 5, "讲成本那节最有用，回去就把账重算了一遍");
        rate(id, "graduate-3", 4, "内容实在，教室有点挤");
        rate(id, "graduate-8", 5, null);
        clock.backToNow();
    }

    private void ahead(Actor city, Actor officer) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var today = ChinaTime.today(clock);
        var salon = published(
                city,
                plan(
                        ActivityKind.FORUM,
                        null,
                        "创业者下午茶：第一笔订单从哪来",
                        "三位创业者讲自己的第一笔订单，讲完自由交流。",
                        now.plus(Duration.ofMinutes(50)),
                        3,
                        40,
                        true));
        take(salon, "graduate-2", "graduate-9", "graduate-13");
        var full = published(
                officer,
                plan(
                        ActivityKind.TRAINING,
                        Course.TSPS,
                        "TSPS 网络创业培训（直播方向）",
                        "带手机来，边学边播。名额少，报上来不了请早点退出。",
                        at(today.plusDays(6), 9),
                        8,
                        2,
                        false));
        take(full, "graduate-7", "graduate-10", "graduate-11");
        published(
                city,
                plan(
                        ActivityKind.FINANCE_MATCHING,
                        null,
                        "银税互动专场：凭纳税记录能贷多少",
                        "税务和银行现场答疑。担保贷款怎么申请、要备什么材料。这里只做对接，不办审批。",
                        at(today.plusDays(9), 14),
                        3,
                        60,
                        true));
        published(
                city,
                plan(
                        ActivityKind.INVESTMENT_MATCHING,
                        null,
                        "项目投资对接会（冬季场）",
                        "外地投资人到场，每个项目十分钟，看中的当场约谈。",
                        at(today.plusDays(14), 9),
                        6,
                        50,
                        false));
    }

    private void directory(Actor city) {
        mentors.add(mentor("周样例", MentorField.STARTING, CHENGGUAN, "样例孵化园运营负责人", "带过二十多个初创团队，擅长把想法算成账。"), city);
        mentors.add(mentor("郑样例", MentorField.FUNDING, CHENGGUAN, "样例银行小微金融经理", "担保贷款、信用贷款的材料和时间安排。"), city);
        mentors.add(mentor("冯样例", MentorField.E_COMMERCE, QILIHE, "样例农产品店主", "从零做到每月三千单，懂选品、发货和售后。"), city);
        var lawyer = mentors.add(mentor("褚样例", MentorField.LAW, CHENGGUAN, "样例律师事务所律师", "合伙协议、劳动合同、商标。"), city);
        mentors.ask(lawyer, Screening.passed("两个人合伙，股份一人一半，协议里要写清哪些事？"), accounts.actor("graduate-9"));
    }

    private static KeepMentor mentor(String name, MentorField field, String district, String position, String words) {
        return new KeepMentor(name, field, district, position, words, true);
    }

    private static ActivityPlan plan(
            ActivityKind kind,
            @Nullable Course course,
            String title,
            String words,
            Instant startsAt,
            int hours,
            int places,
            boolean walkIns) {
        return new ActivityPlan(
                kind,
                course,
                title,
                words,
                "雁滩样例创业楼 3 层",
                CHENGGUAN,
                "毕业生和初创企业",
                startsAt,
                startsAt,
                startsAt.plus(Duration.ofHours(hours)),
                places,
                walkIns);
    }

    private String published(Actor officer, ActivityPlan plan) {
        var id = desk.plan(plan, officer);
        desk.publish(id, officer);
        return id;
    }

    private void take(String id, String... graduates) {
        for (var graduate : graduates) {
            places.take(id, accounts.actor(graduate));
        }
    }

    private void rate(String id, String graduate, int stars, @Nullable String words) {
        places.rate(new RateActivity(id, stars, Screening.passed(words)), accounts.actor(graduate));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ChinaTime.ZONE).toInstant();
    }
}
