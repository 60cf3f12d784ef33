package cn.qicheng.policy;

import io.micronaut.core.io.ResourceResolver;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The city's real policy data for tests that need no server. */
public final class LanzhouPolicy {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T01:00:00Z"), ZoneOffset.UTC);

    public static PolicyBook book() {
        return new PolicyBook(new PolicyYaml(new ResourceResolver(), "classpath:policy/lanzhou", CLOCK).read(), CLOCK);
    }

    public static TraineeshipPolicy on(LocalDate day) {
        return book().traineeship(day);
    }

    private LanzhouPolicy() {}
}
