package cn.qicheng.registration.store;

import cn.qicheng.web.BatchConnections;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/**
 * The connections of those who write places. The whole arithmetic of a batch rests on a duplicate counting as nothing, so
 * that is tried at the start on the real engine.
 */
@Singleton
class PlaceConnections extends BatchConnections {

    /** One writes, one reads back what became of a commit whose answer was lost, one loads holders. */
    private static final int CONNECTIONS = 3;

    PlaceConnections(
            @Value("${datasources.default.url}") String url,
            @Value("${datasources.default.username}") String user,
            @Value("${datasources.default.password}") String password) {
        super("places", CONNECTIONS, url, user, password);
    }
}
