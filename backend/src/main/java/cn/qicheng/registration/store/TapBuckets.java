package cn.qicheng.registration.store;

import cn.qicheng.registration.RegistrationProblems;
import cn.qicheng.registration.domain.TapLimit;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One bucket per person and one per network address (GCRA: a bucket kept as the moment it is full again), in this process.
 * They keep a phone that taps like a machine away from everything behind them; over all processes Redis counts persons once
 * more, see {@code admit.lua}.
 */
@Singleton
class TapBuckets implements TapLimit {

    private final Buckets persons;
    private final Buckets addresses;

    TapBuckets(
            @Value("${qicheng.registration.tap-every}") Duration every,
            @Value("${qicheng.registration.taps-at-once}") int atOnce,
            @Value("${qicheng.registration.address-tap-every}") Duration addressEvery,
            @Value("${qicheng.registration.address-taps-at-once}") int addressAtOnce) {
        this.persons = new Buckets(every, atOnce);
        this.addresses = new Buckets(addressEvery, addressAtOnce);
    }

    @Override
    public void admit(String personId) {
        persons.take(personId).ifPresent(wait -> {
            throw RegistrationProblems.tooFast(wait);
        });
    }

    @Override
    public void admitFrom(String address) {
        addresses.take(address).ifPresent(wait -> {
            throw RegistrationProblems.tooManyFromThere(wait);
        });
    }

    private static final class Buckets {

        /** Full buckets are forgotten when there are so many: they remember nothing. */
        private static final int SWEPT_AT = 200_000;

        private final long costNanos;
        private final long burstNanos;
        private final ConcurrentHashMap<String, Long> fullAt = new ConcurrentHashMap<>();

        Buckets(Duration every, int atOnce) {
            this.costNanos = every.toNanos();
            this.burstNanos = every.toNanos() * atOnce;
        }

        /** Takes one out, or tells how long until there is one. */
        Optional<Duration> take(String whose) {
            var now = System.nanoTime();
            if (fullAt.size() > SWEPT_AT) {
                fullAt.values().removeIf(full -> full - now <= 0);
            }
            var passed = new boolean[1];
            var full = fullAt.compute(whose, (same, before) -> {
                var from = before == null || before - now < 0 ? now : before;
                passed[0] = from + costNanos - burstNanos - now <= 0;
                return passed[0] ? from + costNanos : from;
            });
            return passed[0] ? Optional.empty() : Optional.of(Duration.ofNanos(full + costNanos - burstNanos - now));
        }
    }
}
