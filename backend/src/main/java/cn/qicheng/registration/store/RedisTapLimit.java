package cn.qicheng.registration.store;

import cn.qicheng.registration.RegistrationProblems;
import cn.qicheng.registration.domain.TapLimit;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.io.ResourceResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

@Singleton
class RedisTapLimit implements TapLimit {

    private static final String SCRIPT = "classpath:redis/registration/tap_limit.lua";

    private final RedisAside redis;
    private final String script;
    private final Duration every;
    private final int atOnce;

    RedisTapLimit(
            RedisAside redis,
            ResourceResolver resources,
            @Value("${qicheng.registration.tap-every}") Duration every,
            @Value("${qicheng.registration.taps-at-once}") int atOnce) {
        this.redis = redis;
        this.script = read(resources);
        this.every = every;
        this.atOnce = atOnce;
    }

    @Override
    public void admit(String personId) {
        redis.eval(script, "{u:" + personId + "}:taps", String.valueOf(every.toMillis()), String.valueOf(atOnce))
                .filter(waitMs -> waitMs > 0)
                .ifPresent(waitMs -> {
                    throw RegistrationProblems.tooFast(Duration.ofMillis(waitMs));
                });
    }

    private static String read(ResourceResolver resources) {
        try (var in = resources
                .getResourceAsStream(SCRIPT)
                .orElseThrow(() -> new IllegalStateException("script missing: " + SCRIPT))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(SCRIPT, unreadable);
        }
    }
}
