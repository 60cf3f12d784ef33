package cn.qicheng.servers;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Refuses to start on a database whose answers the driver does not read exactly.
 *
 * <p>MariaDB before 11 introduces itself as MySQL 5.5.5; Connector/J believes it and drops the milliseconds of every
 * instant. The moment of a registration would be rounded to the second and the order of two people lost, silently. MySQL
 * counts from 8.0. Runs before Flyway, so that nothing is written to a server that is then refused.
 */
@Singleton
class AcceptedDatabase implements BeanCreatedEventListener<DataSource>, Ordered {

    private static final int OLDEST_MARIADB = 11;
    private static final int OLDEST_MYSQL = 8;

    /** The last one counts: an old MariaDB says 5.5.5-10.11.6-MariaDB. */
    private static final Pattern MARIADB = Pattern.compile("(\\d+)\\.\\d+(\\.\\d+)?-mariadb");

    private static final Pattern MAJOR = Pattern.compile("^(\\d+)\\.");

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> created) {
        var dataSource = created.getBean();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT VERSION()")) {
            answer.next();
            objection(answer.getString(1)).ifPresent(text -> {
                throw new IllegalStateException(text);
            });
        } catch (SQLException unreachable) {
            throw new IllegalStateException(
                    "连不上数据库，请检查 DATASOURCES_DEFAULT_URL、用户名和密码，以及数据库是否在运行。 / Cannot reach the database: check DATASOURCES_DEFAULT_URL, user name and password, and that the server runs.",
                    unreachable);
        }
        return dataSource;
    }

    /** Returns what is wrong with a server of this version and what to do; empty if nothing is. */
    static Optional<String> objection(String version) {
        var mariaDb = MARIADB.matcher(version.toLowerCase(Locale.ROOT));
        if (mariaDb.find()) {
            return Integer.parseInt(mariaDb.group(1)) >= OLDEST_MARIADB
                    ? Optional.empty()
                    : Optional.of(tooOld(version));
        }
        var mySql = MAJOR.matcher(version);
        return mySql.find() && Integer.parseInt(mySql.group(1)) >= OLDEST_MYSQL
                ? Optional.empty()
                : Optional.of(tooOld(version));
    }

    private static String tooOld(String version) {
        return ("数据库版本 %s 太旧：驱动在它上面会丢掉时间的毫秒。请改用 MariaDB 11 以上（推荐 11.4）或 MySQL 8.0 以上（推荐 8.4），把 DATASOURCES_DEFAULT_URL 指向它；去掉 DATASOURCES_DEFAULT_URL 则使用自带的 MariaDB 11.4。"
                        + " / The database server %s is too old: on it the driver drops the milliseconds of every time. Use MariaDB 11 or newer (11.4 recommended) or MySQL 8.0 or newer (8.4 recommended) and point DATASOURCES_DEFAULT_URL at it; without DATASOURCES_DEFAULT_URL, ./run starts the MariaDB 11.4 it brings along.")
                .formatted(version, version);
    }
}
