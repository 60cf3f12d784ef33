package cn.qicheng.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("数据库版本：驱动读不准的不启动")
class AcceptedDatabaseTest {

    @ParameterizedTest
    @ValueSource(strings = {
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
    @ValueSource(strings = {
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
