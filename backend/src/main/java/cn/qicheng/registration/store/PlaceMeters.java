package cn.qicheng.registration.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What the officer's live board and the operators see of the rush in this process. */
@Singleton
public class PlaceMeters {

    private final MeterRegistry registry;
    private final LongAdder arrivals = new LongAdder();
    private final LongAdder accepts = new LongAdder();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private final LongAdder commits = new LongAdder();
    private final AtomicLong unknownSince = new AtomicLong();
    private final Timer commitTime;
    private final DistributionSummary rowsPerCommit;
    private final Counter retries;
    private final Counter failures;
    private final Counter mismatches;

    PlaceMeters(MeterRegistry registry) {
        this.registry = registry;
        this.commitTime = Timer.builder("qicheng.rush.commit")
                .description("time of one commit of a batch of places")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.rowsPerCommit = DistributionSummary.builder("qicheng.rush.rows.per.commit")
                .description("places taken in one transaction")
                .register(registry);
        this.retries = registry.counter("qicheng.rush.retries");
        this.failures = registry.counter("qicheng.rush.failures");
        this.mismatches = registry.counter("qicheng.rush.mismatches");
        registry.more().counter("qicheng.rush.arrivals", Tags.empty(), arrivals, LongAdder::sum);
        registry.more().counter("qicheng.rush.accepts", Tags.empty(), accepts, LongAdder::sum);
        registry.gauge("qicheng.rush.oldest.unknown.seconds", this, meters -> meters.oldestUnknownMillis() / 1000.0);
    }

    public void arrived() {
        arrivals.increment();
    }

    /** Counts a refusal by its code. */
    public void refused(String code) {
        refusals.computeIfAbsent(code, this::refusalsOf).increment();
    }

    private LongAdder refusalsOf(String code) {
        var adder = new LongAdder();
        registry.more().counter("qicheng.rush.refusals", Tags.of("code", code), adder, LongAdder::sum);
        return adder;
    }

    void committed(int places, long nanos) {
        accepts.add(places);
        commits.increment();
        commitTime.record(nanos, TimeUnit.NANOSECONDS);
        rowsPerCommit.record(places);
    }

    void retried() {
        retries.increment();
    }

    void failed() {
        failures.increment();
    }

    void mismatched() {
        mismatches.increment();
    }

    void unknownSince(long nanos) {
        unknownSince.compareAndSet(0, nanos);
    }

    void unknownNoMore() {
        unknownSince.set(0);
    }

    public long oldestUnknownMillis() {
        var since = unknownSince.get();
        return since == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }

    public long arrivals() {
        return arrivals.sum();
    }

    public long accepts() {
        return accepts.sum();
    }

    public Map<String, Long> refusals() {
        var sums = new TreeMap<String, Long>();
        refusals.forEach((code, sum) -> sums.put(code, sum.sum()));
        return sums;
    }

    public long commits() {
        return commits.sum();
    }

    public double rowsPerCommit() {
        return rowsPerCommit.mean();
    }

    public double meanCommitMillis() {
        return commitTime.mean(TimeUnit.MILLISECONDS);
    }

    public double maxCommitMillis() {
        return commitTime.max(TimeUnit.MILLISECONDS);
    }

    void gaugeLine(Number waiting) {
        registry.gauge("qicheng.rush.waiting", waiting, Number::doubleValue);
    }
}
