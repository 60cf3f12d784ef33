package cn.qicheng.web;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A few connections for a writer of batches, apart from everybody else's: traffic elsewhere cannot starve it; autocommit
 * stays off, which saves two round trips a transaction; and {@code allowMultiQueries} is on in such pools and nowhere else,
 * so only texts made of {@link cn.qicheng.kernel.SqlText} go through them.
 *
 * <p>{@code useAffectedRows}: a duplicate that changes nothing counts 0, not 1. Statements differ with the size of the
 * batch, so preparing them on the server would cost a round trip each. READ COMMITTED locks the rows written and no gaps
 * between them.
 */
public abstract class BatchConnections {

    private final HikariDataSource pool;

    protected BatchConnections(String name, int connections, String url, String user, String password) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(of(url));
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setAutoCommit(false);
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        settings.setMaximumPoolSize(connections);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(3_000);
        settings.setInitializationFailTimeout(-1);
        settings.setPoolName(name);
        this.pool = new HikariDataSource(settings);
    }

    /** Whoever takes one gives it back, committed or rolled back. */
    public Connection get() throws SQLException {
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
    public void close() {
        pool.close();
    }
}
