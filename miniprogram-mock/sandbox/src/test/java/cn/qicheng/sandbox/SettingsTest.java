package cn.qicheng.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("运行设置")
class SettingsTest {
    private static final Settings.Outside NOBODY_ELSE = new Settings.Outside(Optional.empty(), Optional.empty(), false);

    @Test
    void without_anything_said_it_runs_its_own_servers_on_port_8080_and_keeps_the_data() {
        Settings settings = settings(Map.of());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.fresh()).isEqualTo(Settings.Fresh.KEEP);
        assertThat(settings.outside()).isEqualTo(NOBODY_ELSE);
        assertThat(settings.dataDir()).isEqualTo(Path.of("var").toAbsolutePath());
        assertThat(settings.jvmFlags()).isEqualTo(Settings.DEFAULT_JVM_FLAGS);
        assertThat(settings.exec()).isEmpty();
    }

    @Test
    void blank_variables_count_as_not_set() {
        Settings settings = settings(Map.of("PORT", "", "DATASOURCES_DEFAULT_URL", " ", "JAVA_OPTS", " "));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.outside()).isEqualTo(NOBODY_ELSE);
        assertThat(settings.jvmFlags()).isEqualTo(Settings.DEFAULT_JVM_FLAGS);
    }

    @Test
    void each_server_of_somebody_else_is_recognised_by_its_own_variable() {
        assertThat(settings(Map.of("DATASOURCES_DEFAULT_URL", "jdbc:mysql://db/x"))
                        .outside())
                .isEqualTo(new Settings.Outside(Optional.of("jdbc:mysql://db/x"), Optional.empty(), false));
        assertThat(settings(Map.of("REDIS_URI", "redis://r")).outside())
                .isEqualTo(new Settings.Outside(Optional.empty(), Optional.of("redis://r"), false));
        assertThat(settings(Map.of("WECHAT_APPID", "wx1", "WECHAT_SECRET", "s")).outside())
                .isEqualTo(new Settings.Outside(Optional.empty(), Optional.empty(), true));
    }

    @Test
    void a_wechat_host_without_its_appid_and_secret_is_refused() {
        assertThatThrownBy(() -> settings(Map.of("WECHAT_API_HOST", "https://api.weixin.qq.com")))
                .isInstanceOf(SandboxFailure.class)
                .hasMessageContaining("WECHAT_APPID 和 WECHAT_SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80 80"})
    void what_is_no_port_is_refused(String port) {
        assertThatThrownBy(() -> settings(Map.of("PORT", port)))
                .isInstanceOf(SandboxFailure.class)
                .hasMessageContaining("PORT")
                .hasMessageContaining(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "8081", "65535"})
    void both_ends_of_the_range_are_ports(String port) {
        assertThat(settings(Map.of("PORT", port)).port()).isEqualTo(Integer.parseInt(port));
    }

    @Test
    void the_callers_jvm_flags_replace_ours() {
        assertThat(settings(Map.of("JAVA_OPTS", "-Xmx512m  -XX:+UseZGC")).jvmFlags())
                .containsExactly("-Xmx512m", "-XX:+UseZGC");
    }

    @Test
    void fresh_beside_an_outside_database_must_be_said_twice() {
        Map<String, String> outside = Map.of("DATASOURCES_DEFAULT_URL", "jdbc:mysql://db/x");
        assertThatThrownBy(() -> settings(outside, "--fresh"))
                .isInstanceOf(SandboxFailure.class)
                .hasMessageContaining("--keep-external");
        assertThat(settings(outside, "--fresh", "--keep-external").fresh()).isEqualTo(Settings.Fresh.DELETE_OURS_ONLY);
        assertThat(settings(Map.of(), "--fresh").fresh()).isEqualTo(Settings.Fresh.DELETE);
    }

    @Test
    void an_unknown_argument_is_refused_rather_than_ignored() {
        assertThatThrownBy(() -> settings(Map.of(), "--frehs"))
                .isInstanceOf(SandboxFailure.class)
                .hasMessageContaining("--frehs");
        assertThatThrownBy(() -> settings(Map.of(), "--exec"))
                .isInstanceOf(SandboxFailure.class)
                .hasMessageContaining("--exec");
    }

    private static Settings settings(Map<String, String> environment, String... arguments) {
        return Settings.of(arguments, environment);
    }
}
