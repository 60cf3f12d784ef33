package cn.qicheng.demo;

import cn.qicheng.identity.People;
import cn.qicheng.imports.ImportDesk;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.position.PositionSearch;
import cn.qicheng.position.Positions;
import cn.qicheng.registration.PlanWindow;
import cn.qicheng.registration.WindowBoard;
import cn.qicheng.registration.WindowDesk;
import cn.qicheng.traineebase.SetBankAccount;
import cn.qicheng.traineebase.TraineeBaseDesk;
import cn.qicheng.traineebase.TraineeBases;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.runtime.event.annotation.EventListener;
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
 * What the city has when the demonstration begins: bases and filed posts from the offices' spreadsheets, one base with its
 * people and its account, a window that is open and one that opens in minutes. Everything goes through the desks, and
 * each step looks at what is there, so that a first start that was cut short is finished by the next.
 */
@Singleton
@Requires(env = "demo")
class DemoCity {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);

    /** The base that base-1 and its supervisors belong to: a firm in 城关区 with several posts. */
    static final String BASE_CREDIT_CODE = "91620100419727329K";

    private static final String CHENGGUAN = "620102";
    private static final String QILIHE = "620103";

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

    @EventListener
    @Order(DemoAccounts.FIRST + 1)
    void make(StartupEvent event) {
        var city = actor("city");
        if (bases.search(null, null, 0, 1, city).total() == 0) {
            bring("BASES", "bases.csv", city);
        }
        if (positions.search(new PositionSearch(null, null, null), 0, 1, city).total() == 0) {
            bring("POSTS", "posts.csv", city);
        }
        staffTheBase();
        if (windowBoard.list(city, 0, 1).total() == 0) {
            var now = clock.instant();
            open("城关区冬季见习报名", now.plusSeconds(1), CHENGGUAN, city);
            open("七里河区冬季见习报名", now.plus(Duration.ofMinutes(15)), QILIHE, city);
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

    private void staffTheBase() {
        var base = bases.byCreditCode(List.of(BASE_CREDIT_CODE))
                .values()
                .iterator()
                .next();
        if (bases.bankAccount(base.id()).isPresent()) {
            return;
        }
        people.grant(accounts.personId("base-1"), Role.BASE_ADMIN, base.id(), Actor.SYSTEM);
        people.grant(accounts.personId("supervisor-1"), Role.SUPERVISOR, base.id(), Actor.SYSTEM);
        people.grant(accounts.personId("supervisor-2"), Role.SUPERVISOR, base.id(), Actor.SYSTEM);
        baseDesk.setBankAccount(
                new SetBankAccount(base.id(), "示例银行兰州分行", "6200000000002207", base.name()), actor("base-1"));
    }

    private void open(String name, Instant opensAt, String district, Actor city) {
        var closesAt = ChinaTime.endOf(ChinaTime.dayOf(opensAt).plusDays(30));
        windows.publish(windows.plan(new PlanWindow(name, opensAt, closesAt, null, district), city), city);
    }

    private Actor actor(String account) {
        var personId = accounts.personId(account);
        return new Actor(personId, people.nameOf(personId), people.grantsOf(personId));
    }
}
