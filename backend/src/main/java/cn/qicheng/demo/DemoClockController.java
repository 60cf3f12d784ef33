package cn.qicheng.demo;

import cn.qicheng.clockwork.DailyJobs;
import cn.qicheng.kernel.ChinaTime;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets days pass. Each day is lived through: the clock goes to it and its jobs run before the next one comes, so that
 * half a year in a second leaves the same traces as half a year.
 */
@Controller("/api/v1/demo/clock")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(env = "demo")
@Tag(name = "demo")
class DemoClockController {

    static final int FURTHEST_DAYS = 366;

    private final DemoClock clock;
    private final DailyJobs jobs;
    private final ReentrantLock oneHand = new ReentrantLock();

    @Serdeable
    record ClockView(Instant now, int offsetDays) {}

    @Serdeable
    record MoveClockBody(
            @Nullable Integer moveDays, @Nullable LocalDate toDate) {

        long daysFrom(LocalDate today) {
            if (moveDays != null && toDate == null) {
                return moveDays;
            }
            if (toDate != null && moveDays == null) {
                return ChronoUnit.DAYS.between(today, toDate);
            }
            throw DemoProblems.howFar();
        }
    }

    DemoClockController(DemoClock clock, DailyJobs jobs) {
        this.clock = clock;
        this.jobs = jobs;
    }

    @Get
    @Operation(summary = "What time it is in the demonstration")
    ClockView now() {
        return new ClockView(clock.instant(), clock.offsetDays());
    }

    @Post
    @Operation(summary = "Let days pass; their daily jobs have run when this answers")
    ClockView move(@Body MoveClockBody body) {
        oneHand.lock();
        try {
            var days = body.daysFrom(ChinaTime.today(clock));
            if (days < 0 || days > FURTHEST_DAYS) {
                throw DemoProblems.onlyForward();
            }
            for (var day = 0; day < days; day++) {
                clock.nextDay();
                jobs.runAll(ChinaTime.today(clock));
            }
            return now();
        } finally {
            oneHand.unlock();
        }
    }
}
