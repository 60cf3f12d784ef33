package cn.qicheng.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("外部服务器的地址")
class OutsideServerTest {

    @ParameterizedTest(name = "{0} -> {1}:{2}")
    @CsvSource({
        "jdbc:mysql://db.example.org:3307/qicheng?useSSL=true, db.example.org, 3307",
        "jdbc:mysql://db/qicheng, db, 3306",
        "jdbc:mysql://10.0.0.7, 10.0.0.7, 3306",
        "redis://cache:6380/2, cache, 6380",
        "redis://cache, cache, 6379",
        "rediss://user:p-w@cache:6380, cache, 6380"
    })
    void host_and_port_are_read_from_the_url(String url, String host, int port) {
        assertThat(OutsideServer.of("X", url)).contains(new OutsideServer("X", host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://one:3306,two:3306/qicheng",
                "jdbc:mysql:replication://one/qicheng",
                "jdbc:mysql://[::1]:3306/qicheng",
                "redis-sentinel://one:26379,two:26379/0#main",
                "nonsense"
            })
    void what_is_not_one_plain_host_is_left_to_the_driver(String url) {
        assertThat(OutsideServer.of("X", url)).isEmpty();
    }
}
