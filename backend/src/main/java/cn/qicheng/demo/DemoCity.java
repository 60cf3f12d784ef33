package cn.qicheng.demo;

import cn.qicheng.identity.People;
import cn.qicheng.imports.ImportDesk;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.position.PositionSearch;
import cn.qicheng.position.PositionView;
import cn.qicheng.position.Positions;
import cn.qicheng.registration.PlanWindow;
import cn.qicheng.registration.WindowBoard;
import cn.qicheng.registration.WindowDesk;
import cn.qicheng.registration.WindowView;
import cn.qicheng.traineebase.SetBankAccount;
import cn.qicheng.traineebase.TraineeBaseDesk;
import cn.qicheng.traineebase.TraineeBases;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.io.ResourceResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the city has when the demonstration begins: bases and filed posts from the offices' spreadsheets, some bases with
 * their people and their account, a window that is open and one that opens in minutes. Everything goes through the desks, and
 * each step looks at what is there, so that a first start that was cut short is finished by the next.
 */
@Singleton
@Requires(env = "demo")
class DemoCity {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);

    private static final String CHENGGUAN = "620102";
    private static final String QILIHE = "620103";
    private static final String QILIHE_WINDOW = "七里河区冬季见习报名";

    private final DemoAccounts accounts;
    private final People people;
    private final ImportDesk imports;
    private final TraineeBases bases;
    private final TraineeBaseDesk baseDesk;
    private final Positions positions;
    private final WindowDesk windows;
    private final WindowBoard windowBoard;
    private final ResourceResolver resources;
    private final Clock clock;

    DemoCity(
            DemoAccounts accounts,
            People people,
            ImportDesk imports,
            TraineeBases bases,
            TraineeBaseDesk baseDesk,
            Positions positions,
            WindowDesk windows,
            WindowBoard windowBoard,
            ResourceResolver resources,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.imports = imports;
        this.bases = bases;
        this.baseDesk = baseDesk;
        this.positions = positions;
        this.windows = windows;
        this.windowBoard = windowBoard;
        this.resources = resources;
        this.clock = clock;
    }

    void furnish() {
        var city = actor("city");
        if (bases.search(null, null, 0, 1, city).total() == 0) {
            bring("BASES", "bases.csv", city);
        }
        if (positions.search(new PositionSearch(null, null, null), 0, 1, city).total() == 0) {
            bring("POSTS", "posts.csv", city);
        }
        for (var base : DemoBase.values()) {
            staff(base);
        }
    }

    /** After the story, which may have opened the one or the other. */
    void openWindows() {
        var now = clock.instant();
        var city = actor("city");
        var known = windowBoard.list(city, 0, 50).items().stream()
                .map(WindowView::name)
                .toList();
        if (!known.contains(DemoPlan.CHENGGUAN_WINDOW)) {
            open(DemoPlan.CHENGGUAN_WINDOW, now.plusSeconds(1), CHENGGUAN, city);
        }
        if (!known.contains(QILIHE_WINDOW)) {
            open(QILIHE_WINDOW, now.plus(Duration.ofMinutes(15)), QILIHE, city);
            LOG.info("the demonstration's city is furnished");
        }
    }

    private void bring(String kind, String file, Actor city) {
        try (var in = resources.getResourceAsStream("classpath:demo/" + file).orElseThrow()) {
            imports.apply(imports.upload(kind, file, in.readAllBytes(), city).id(), city);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private void staff(DemoBase demo) {
        var base = bases.byCreditCode(List.of(demo.creditCode()))
                .values()
                .iterator()
                .next();
        if (bases.bankAccount(base.id()).isPresent()) {
            return;
        }
        people.grant(accounts.personId(demo.admin()), Role.BASE_ADMIN, base.id(), Actor.SYSTEM);
        demo.supervisors()
                .forEach(supervisor ->
                        people.grant(accounts.personId(supervisor), Role.SUPERVISOR, base.id(), Actor.SYSTEM));
        baseDesk.setBankAccount(
                new SetBankAccount(base.id(), "示例银行兰州分行", demo.bankAccountNo(), base.name()),
                accounts.actor(demo.admin()));
    }

    /** Names the posts: those on file now may have been filed in the year before. */
    private void open(String name, Instant opensAt, String district, Actor city) {
        var closesAt = ChinaTime.endOf(ChinaTime.dayOf(opensAt).plusDays(30));
        windows.publish(
                windows.plan(new PlanWindow(name, opensAt, closesAt, postsOf(district, city), null), Ulid.next(), city),
                city);
    }

    private List<String> postsOf(String district, Actor city) {
        return positions.search(new PositionSearch(district, null, null), 0, 200, city).items().stream()
                .map(PositionView::id)
                .toList();
    }

    private Actor actor(String account) {
        return accounts.actor(account);
    }
}
