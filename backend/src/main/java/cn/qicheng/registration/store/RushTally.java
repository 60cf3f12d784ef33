package cn.qicheng.registration.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What one window has seen in this process since it started. */
public final class RushTally {

    private final LongAdder arrivals = new LongAdder();
    private final LongAdder accepts = new LongAdder();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();

    public void arrived() {
        arrivals.increment();
    }

    public void accepted() {
        accepts.increment();
    }

    public void refused(String code) {
        refusals.computeIfAbsent(code, unseen -> new LongAdder()).increment();
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
}
