package cn.qicheng.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.core.order.Ordered;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("数据库版本：驱动读不准的不启动")
class AcceptedDatabaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11.4.5-MariaDB",
                "11.0.2-MariaDB-1:11.0.2+maria~deb12",
                "12.1.1-MariaDB-log",
                "5.5.5-11.4.5-MariaDB",
                "8.0.15",
                "8.4.3",
                "9.7.4-commercial",
                "8.0.11-TiDB-v7.5.1",
                "8.0.32-aliyun",
            })
    void these_are_accepted(String version) {
        assertThat(AcceptedDatabase.objection(version)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.11.6-MariaDB-0+deb12u1",
                "10.6.18-mariadb",
                "5.5.5-10.11.6-MariaDB-0+deb12u1",
                "5.7.44",
                "5.5.5",
                "unreadable",
                "",
            })
    void these_are_refused(String version) {
        assertThat(AcceptedDatabase.objection(version)).isPresent();
    }

    /** Flyway listens to the same event; nothing may be written to a server that is then refused. */
    @Test
    void the_server_is_asked_when_the_data_source_is_made_before_anybody_else() throws SQLException {
        var listener = new AcceptedDatabase();

        assertThatThrownBy(() -> listener.onCreated(created("10.11.6-MariaDB")))
                .hasMessageContaining("10.11.6-MariaDB");
        assertThat(listener.onCreated(created("11.4.5-MariaDB"))).isNotNull();
        assertThat(listener.getOrder()).isEqualTo(Ordered.HIGHEST_PRECEDENCE);
    }

    @Test
    void a_server_that_does_not_answer_is_said_clearly() throws SQLException {
        var dataSource = mock(DataSource.class);
        when(dataSource.getConnection()).thenThrow(new SQLException("refused"));

        assertThatThrownBy(() -> new AcceptedDatabase().onCreated(event(dataSource)))
                .hasMessageContaining("连不上数据库")
                .hasMessageContaining("Cannot reach the database");
    }

    private static BeanCreatedEvent<DataSource> created(String version) throws SQLException {
        var dataSource = mock(DataSource.class, RETURNS_DEEP_STUBS);
        var answer = dataSource.getConnection().createStatement().executeQuery("SELECT VERSION()");
        when(answer.next()).thenReturn(true);
        when(answer.getString(1)).thenReturn(version);
        return event(dataSource);
    }

    @SuppressWarnings("unchecked")
    private static BeanCreatedEvent<DataSource> event(DataSource dataSource) {
        var event = (BeanCreatedEvent<DataSource>) mock(BeanCreatedEvent.class);
        when(event.getBean()).thenReturn(dataSource);
        return event;
    }

    @Test
    void the_refusal_says_what_is_wrong_and_what_to_do_in_both_languages() {
        assertThat(AcceptedDatabase.objection("10.11.6-MariaDB"))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("10.11.6-MariaDB")
                        .contains("会丢掉时间的毫秒")
                        .contains("请改用 MariaDB 11 以上")
                        .contains("drops the milliseconds")
                        .contains("DATASOURCES_DEFAULT_URL"));
    }
}
