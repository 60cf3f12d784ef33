package cn.qicheng.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;

@Factory
final class TimeFactory {

    /** The one clock. The demo replaces it by one that can be moved; nothing reads the time in another way. */
    @Singleton
    @Requires(notEnv = "demo")
    Clock clock() {
        return Clock.systemUTC();
    }
}
