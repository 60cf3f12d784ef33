package cn.qicheng.demo;

import cn.qicheng.clockwork.DailyJobs;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.traineebase.TraineeBases;
import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lives the story of the city, once, before the first visitor comes: months of work at the desks, in seconds.
 *
 * <p>An act and the note that it is done are one transaction, so a start that is cut short goes on with the very next
 * act. A database that had people before the story was invented stays as it is.
 */
@Singleton
@Requires(env = "demo")
@Requires(property = "qicheng.demo.story", value = "true")
class DemoStory {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStory.class);
    private static final String THE_STORY = "story";
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final DemoStoryRows rows;
    private final DemoClock clock;
    private final DemoHands hands;
    private final DailyJobs jobs;
    private final TraineeBases bases;
    private final PolicyBook policy;
    private final TransactionOperations<Connection> transactions;
    private int leftOut;

    DemoStory(
            DemoStoryRows rows,
            DemoClock clock,
            DemoHands hands,
            DailyJobs jobs,
            TraineeBases bases,
            PolicyBook policy,
            TransactionOperations<Connection> transactions) {
        this.rows = rows;
        this.clock = clock;
        this.hands = hands;
        this.jobs = jobs;
        this.bases = bases;
        this.policy = policy;
        this.transactions = transactions;
    }

    /** Before anybody is enrolled: the people and bases of the story were there when it began. */
    void begin() {
        if (told().isEmpty() && nobodyIsHere()) {
            rows.put(THE_STORY, ChinaTime.today(clock), 0, false);
        }
        told().filter(story -> !story.finished())
                .ifPresent(story -> clock.stage(DemoPlan.beginning(story.arrivesOn())
                        .atTime(MORNING)
                        .atZone(ChinaTime.ZONE)
                        .toInstant()));
    }

    /** After people, bases and posts are there, and before the windows of today. */
    void live() {
        try {
            told().filter(story -> !story.finished()).ifPresent(this::goOn);
        } finally {
            clock.backToNow();
        }
    }

    private void goOn(DemoStoryRow story) {
        var acts = DemoPlan.of(DemoScript.LIVES, story.arrivesOn(), policy.calendar());
        if (story.actsDone() == 0) {
            hands.makePapers(DemoPlan.beginning(story.arrivesOn()));
            hands.enterBudget(DemoPlan.beginning(story.arrivesOn()));
        } else {
            // A killed start may have died over a day's work; without that day the rest of the story falls apart.
            jobs.takeOver();
            LOG.info("演示城市的故事上次没讲完，从第 {} 步接着讲", story.actsDone() + 1);
        }
        var month = Optional.<YearMonth>empty();
        for (var at = story.actsDone(); at < acts.size(); at++) {
            var act = acts.get(at);
            clock.stage(act.at());
            var today = ChinaTime.today(clock);
            if (!month.equals(Optional.of(YearMonth.from(today)))) {
                month = Optional.of(YearMonth.from(today));
                LOG.info(
                        "演示城市的故事 {} 年 {} 月，第 {} 步，共 {} 步", today.getYear(), today.getMonthValue(), at + 1, acts.size());
            }
            live(act, at + 1, story.arrivesOn());
        }
        clock.backToNow();
        jobs.runAll(ChinaTime.today(clock));
        rows.put(THE_STORY, story.arrivesOn(), acts.size(), true);
        LOG.info("演示城市的故事讲到了今天，共 {} 步", acts.size());
    }

    /** What a desk refuses is told and left out: a story with a gap is better than a demonstration that does not start. */
    private void live(DemoPlan.Act act, int done, LocalDate arrivesOn) {
        try {
            if (act.deed() instanceof Deed.DayBreaks) {
                // Jobs keep their own transactions, and may be run again.
                hands.act(act.deed());
            } else {
                transactions.executeWrite(status -> {
                    hands.act(act.deed());
                    return rows.put(THE_STORY, arrivesOn, done, false);
                });
                return;
            }
        } catch (DomainProblem | NoSuchElementException refused) {
            leftOut++;
            LOG.error("演示城市的故事第 {} 步没有办成，{}: {}", done, act.deed(), refused.toString());
        }
        rows.put(THE_STORY, arrivesOn, done, false);
    }

    /** How many acts of this start were refused. */
    int leftOut() {
        return leftOut;
    }

    private Optional<DemoStoryRow> told() {
        return rows.findById(THE_STORY);
    }

    private boolean nobodyIsHere() {
        return bases.byCreditCode(List.of(DemoBase.SOFTWARE.creditCode())).isEmpty();
    }
}
