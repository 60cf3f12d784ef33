package cn.qicheng.clockwork;

import cn.qicheng.kernel.ChinaTime;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Looks at the clock, again and again. Tests switch it off ({@code qicheng.clockwork.ticks: false}) and call the jobs. */
@Singleton
@Requires(property = "qicheng.clockwork.ticks", notEquals = "false")
class DailyTick {

    private final DailyJobs jobs;
    private final Clock clock;

    /** The first look does the day's work again: a server may have been started with days off that were not known before. */
    private boolean looked;

    DailyTick(DailyJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "${qicheng.clockwork.every}", initialDelay = "5s")
    void look() {
        var today = ChinaTime.today(clock);
        if (looked) {
            jobs.runDue(today);
        } else {
            jobs.runFree(today);
            looked = true;
        }
    }
}
