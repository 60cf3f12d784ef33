package cn.qicheng.registration.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The writer's own few connections, apart from everybody else's: traffic elsewhere cannot starve it; autocommit stays off,
 * which saves two round trips a transaction; and {@code allowMultiQueries} is on here and nowhere else. Only texts made by
 * {@link PlaceSql} go through them.
 *
 * <p>{@code useAffectedRows}: a duplicate that changes nothing must count 0, not 1. The whole arithmetic of a batch rests on
 * it, so it is tried at the start on the real engine. Statements differ with the size of the batch, so preparing them on
 * the server would cost a round trip each. READ COMMITTED locks the rows written and no gaps between them.
 */
@Singleton
class PlaceConnections {

    /** One writes, one reads back what became of a commit whose answer was lost, one loads holders. */
    private static final int CONNECTIONS = 3;

    private final HikariDataSource pool;

    PlaceConnections(
            @Value("${datasources.default.url}") String url,
            @Value("${datasources.default.username}") String user,
            @Value("${datasources.default.password}") String password) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(of(url));
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setAutoCommit(false);
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(3_000);
        settings.setInitializationFailTimeout(-1);
        settings.setPoolName("places");
        this.pool = new HikariDataSource(settings);
    }

    Connection get() throws SQLException {
        return pool.getConnection();
    }

    private static String of(String url) {
        var own = url.replace("useServerPrepStmts=true", "useServerPrepStmts=false");
        // A writer that waits for a dead connection longer than this could not answer in time anyway.
        return own + (own.contains("?") ? "&" : "?")
                + "useAffectedRows=true&allowMultiQueries=true&useLocalSessionState=true"
                + "&connectTimeout=3000&socketTimeout=20000";
    }

    @PreDestroy
    void close() {
        pool.close();
    }
}
