package cn.qicheng.registration.store;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;

/** The writer's connections with a fault to order, once: what a cable or another writer does when nobody expects it. */
@Singleton
@Replaces(PlaceConnections.class)
final class FaultyPlaceConnections extends PlaceConnections {

    enum Fault {
        /** The commit arrives and its answer does not. */
        ANSWER_LOST,
        /** The connection breaks before the commit arrives. */
        COMMIT_LOST,
        /** The engine chose this transaction to break a deadlock. */
        DEADLOCK
    }

    private final AtomicReference<Fault> next = new AtomicReference<>();

    FaultyPlaceConnections(
            @Value("${datasources.default.url}") String url,
            @Value("${datasources.default.username}") String user,
            @Value("${datasources.default.password}") String password) {
        super(url, user, password);
    }

    void next(Fault fault) {
        next.set(fault);
    }

    /** Whether the ordered fault has struck. */
    boolean struck() {
        return next.get() == null;
    }

    @Override
    public Connection get() throws SQLException {
        var real = super.get();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        strikeAtCommit(real);
                    } else if (method.getName().equals("createStatement") && next.compareAndSet(Fault.DEADLOCK, null)) {
                        throw new SQLException("Deadlock found when trying to get lock", "40001", 1213);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private void strikeAtCommit(Connection real) throws SQLException {
        if (next.compareAndSet(Fault.ANSWER_LOST, null)) {
            real.commit();
            throw new SQLException("Communications link failure", "08S01");
        }
        if (next.compareAndSet(Fault.COMMIT_LOST, null)) {
            real.rollback();
            throw new SQLException("Communications link failure", "08S01");
        }
    }
}
