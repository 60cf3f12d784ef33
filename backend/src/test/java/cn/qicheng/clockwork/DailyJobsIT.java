package cn.qicheng.clockwork;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.QichengIT;
import cn.qicheng.kernel.DailyJob;
import cn.qicheng.kernel.Ulid;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("每日任务：各自成败，同一时刻只在一处运行")
class DailyJobsIT extends QichengIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private record Job(String name, Consumer<LocalDate> work) implements DailyJob {

        static Job of(Consumer<LocalDate> work) {
            return new Job("test-" + Ulid.next(), work);
        }

        @Override
        public void run(LocalDate today) {
            work.accept(today);
        }
    }

    private static DailyJobs jobs(DailyJob... jobs) {
        return new DailyJobs(List.of(jobs), bean(DailyJobRows.class));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void a_job_that_fails_stops_no_other_and_is_tried_again() {
        var runs = new AtomicInteger();
        var failing = Job.of(day -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("no luck today");
            }
        });
        var after = new AtomicInteger();
        var jobs = jobs(failing, Job.of(day -> after.incrementAndGet()));

        jobs.runFree(TODAY);

        assertThat(after).hasValue(1);
        assertThat(bean(DailyJobRows.class)
                        .findById(failing.name())
                        .orElseThrow()
                        .lastDay())
                .isNull();

        jobs.runFree(TODAY);

        assertThat(runs).hasValue(2);
        assertThat(bean(DailyJobRows.class)
                        .findById(failing.name())
                        .orElseThrow()
                        .lastDay())
                .isEqualTo(TODAY);
    }

    @Test
    void what_ended_well_for_the_day_is_not_done_again_before_the_next_one() {
        var runs = new AtomicInteger();
        var job = Job.of(day -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("no luck at first");
            }
        });

        jobs(job).runDue(TODAY);
        jobs(job).runDue(TODAY);
        jobs(job).runDue(TODAY);
        assertThat(runs).hasValue(2);

        jobs(job).runDue(TODAY.plusDays(1));
        assertThat(runs).hasValue(3);
    }

    @Test
    void a_second_instance_passes_a_running_job_by_or_waits_for_it() throws InterruptedException, ExecutionException {
        var started = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var runs = new AtomicInteger();
        var job = Job.of(day -> {
            runs.incrementAndGet();
            started.countDown();
            await(mayEnd);
        });
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> jobs(job).runAll(TODAY));
            await(started);

            jobs(job).runFree(TODAY);
            assertThat(runs).hasValue(1);

            var waiting = threads.submit(() -> jobs(job).runAll(TODAY.plusDays(1)));
            assertThat(runs).hasValue(1);
            mayEnd.countDown();
            first.get();
            waiting.get();
            assertThat(runs).hasValue(2);
        }
        assertThat(bean(DailyJobRows.class).findById(job.name()).orElseThrow().lastDay())
                .isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void of_two_instances_at_once_one_runs_the_job() throws InterruptedException, ExecutionException {
        var together = new CountDownLatch(2);
        var inside = new AtomicInteger();
        var atMost = new AtomicInteger();
        var job = Job.of(day -> {
            atMost.accumulateAndGet(inside.incrementAndGet(), Math::max);
            inside.decrementAndGet();
        });
        try (var threads = Executors.newFixedThreadPool(2)) {
            Runnable instance = () -> {
                together.countDown();
                await(together);
                jobs(job).runAll(TODAY);
            };
            var one = threads.submit(instance);
            var other = threads.submit(instance);
            one.get();
            other.get();
        }
        assertThat(atMost).hasValue(1);
    }

    @Test
    void a_lease_of_an_instance_that_died_runs_out() {
        var rows = bean(DailyJobRows.class);
        var runs = new AtomicInteger();
        var job = Job.of(day -> runs.incrementAndGet());
        rows.introduce(job.name());
        assertThat(rows.lease(job.name(), "DEAD", 0)).isEqualTo(1);

        jobs(job).runFree(TODAY);

        assertThat(runs).hasValue(1);
    }

    @Test
    void a_start_that_is_alone_need_not_wait_for_what_a_killed_one_holds() {
        var rows = bean(DailyJobRows.class);
        var runs = new AtomicInteger();
        var job = Job.of(day -> runs.incrementAndGet());
        rows.introduce(job.name());
        rows.lease(job.name(), "KILLED", 600);
        jobs(job).runFree(TODAY);
        assertThat(runs).hasValue(0);

        jobs(job).takeOver();
        jobs(job).runFree(TODAY);

        assertThat(runs).hasValue(1);
    }

    @Test
    void the_one_who_lost_the_lease_cannot_give_it_back_for_the_new_owner() {
        var rows = bean(DailyJobRows.class);
        var name = "test-" + Ulid.next();
        rows.introduce(name);
        rows.lease(name, "FIRST", 0);
        rows.lease(name, "SECOND", 60);

        assertThat(rows.giveBack(name, "FIRST")).isZero();
        assertThat(rows.lease(name, "THIRD", 60)).isZero();
        assertThat(rows.giveBack(name, "SECOND")).isEqualTo(1);
        assertThat(rows.lease(name, "THIRD", 60)).isEqualTo(1);
    }
}
