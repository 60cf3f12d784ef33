package cn.qicheng.identity;

import cn.qicheng.web.BatchConnections;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** The connections of the {@link SessionBook}. */
@Singleton
class SessionConnections extends BatchConnections {

    /** One writes while the next batch gathers; the second is for the moment in which the first turns out to be dead. */
    private static final int CONNECTIONS = 2;

    SessionConnections(
            @Value("${datasources.default.url}") String url,
            @Value("${datasources.default.username}") String user,
            @Value("${datasources.default.password}") String password) {
        super("sessions", CONNECTIONS, url, user, password);
    }
}
