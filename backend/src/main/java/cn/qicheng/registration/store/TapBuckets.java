package cn.qicheng.registration.store;

import cn.qicheng.registration.RegistrationProblems;
import cn.qicheng.registration.domain.TapLimit;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One bucket per person (GCRA: a bucket kept as the moment it is full again), in this process. It keeps a phone that taps
 * like a machine away from everything behind it; over all processes Redis counts once more, see {@code admit.lua}.
 */
@Singleton
class TapBuckets implements TapLimit {

    /** Full buckets are forgotten when there are so many: they remember nothing. */
    private static final int SWEPT_AT = 200_000;

    private final long costNanos;
    private final long burstNanos;
    private final ConcurrentHashMap<String, Long> fullAt = new ConcurrentHashMap<>();

    TapBuckets(
            @Value("${qicheng.registration.tap-every}") Duration every,
            @Value("${qicheng.registration.taps-at-once}") int atOnce) {
        this.costNanos = every.toNanos();
        this.burstNanos = every.toNanos() * atOnce;
    }

    @Override
    public void admit(String personId) {
        var now = System.nanoTime();
        if (fullAt.size() > SWEPT_AT) {
            fullAt.values().removeIf(full -> full - now <= 0);
        }
        var passed = new boolean[1];
        var full = fullAt.compute(personId, (person, before) -> {
            var from = before == null || before - now < 0 ? now : before;
            passed[0] = from + costNanos - burstNanos - now <= 0;
            return passed[0] ? from + costNanos : from;
        });
        if (!passed[0]) {
            throw RegistrationProblems.tooFast(Duration.ofNanos(full + costNanos - burstNanos - now));
        }
    }
}
