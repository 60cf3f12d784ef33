package cn.qicheng.clockwork;

import cn.qicheng.kernel.DailyJob;
import cn.qicheng.kernel.Ulid;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs every {@link DailyJob} for a day. Each is tried by itself: one that fails is logged, keeps its lease no longer and
 * is tried again a minute later, and the others do not notice.
 */
@Singleton
public class DailyJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DailyJobs.class);

    /** Longer than a day's work of any job; a run whose instance died is taken over after this. */
    private static final int LEASE_SECONDS = 600;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 100;

    private final List<DailyJob> jobs;
    private final DailyJobRows rows;

    DailyJobs(List<DailyJob> jobs, DailyJobRows rows) {
        this.jobs = jobs;
        this.rows = rows;
    }

    /** Runs the jobs that have not ended well for the day yet, whoever ran them, and that no other run is at. */
    void runDue(LocalDate today) {
        jobs.stream().filter(job -> isDue(job, today)).forEach(job -> attempt(job, today, Duration.ZERO));
    }

    private boolean isDue(DailyJob job, LocalDate today) {
        try {
            return rows.findById(job.name())
                    .filter(row -> today.equals(row.lastDay()))
                    .isEmpty();
        } catch (RuntimeException databaseAway) {
            LOG.warn("daily job {} has to wait: {}", job.name(), databaseAway.toString());
            return false;
        }
    }

    /** Runs all jobs that no other run is at, also those whose day's work is done. */
    public void runFree(LocalDate today) {
        jobs.forEach(job -> attempt(job, today, Duration.ZERO));
    }

    /** Runs all jobs, waiting for a run that is under way: when this returns, the day's work is done or its failure logged. */
    public void runAll(LocalDate today) {
        jobs.forEach(job -> attempt(job, today, PATIENCE));
    }

    /** For a start that knows itself alone: frees what a killed one still holds, instead of waiting until it runs out. */
    public void takeOver() {
        rows.giveBackAll();
    }

    private void attempt(DailyJob job, LocalDate today, Duration patience) {
        var owner = Ulid.next();
        try {
            if (!lease(job.name(), owner, patience)) {
                return;
            }
        } catch (RuntimeException databaseAway) {
            LOG.warn("daily job {} has to wait: {}", job.name(), databaseAway.toString());
            return;
        }
        try {
            job.run(today);
            rows.done(job.name(), owner, today);
        } catch (RuntimeException failure) {
            LOG.error("daily job {} failed for {}", job.name(), today, failure);
            giveBack(job.name(), owner);
        }
    }

    private boolean lease(String name, String owner, Duration patience) {
        rows.introduce(name);
        var until = System.nanoTime() + patience.toNanos();
        while (rows.lease(name, owner, LEASE_SECONDS) == 0) {
            if (System.nanoTime() - until >= 0) {
                return false;
            }
            pause();
        }
        return true;
    }

    private void giveBack(String name, String owner) {
        try {
            rows.giveBack(name, owner);
        } catch (RuntimeException databaseAway) {
            LOG.warn("lease of daily job {} runs out by itself: {}", name, databaseAway.toString());
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a daily job", interrupted);
        }
    }
}
