package cn.qicheng.wechat.wxjava;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("微信接口地址：只走 https，演示可用本机模拟平台")
class MiniAppSettingsTest {

    @ParameterizedTest(name = "{0}, demo or test: {1} -> {2}")
    @CsvSource({
        "'', false, true",
        "https://api.weixin.qq.com, false, true",
        "https://api.weixin.qq.com, true, true",
        "http://127.0.0.1:9000, true, true",
        "http://localhost:9000, true, true",
        "http://[::1]:9000, true, true",
        "http://127.0.0.1:9000, false, false",
        "http://api.weixin.qq.com, false, false",
        "http://api.weixin.qq.com, true, false",
        "http://127.0.0.1.evil.example, true, false",
        "http://10.0.0.5:9000, true, false",
        "ftp://127.0.0.1, true, false",
        "127.0.0.1:9000, true, false",
    })
    void plain_http_reaches_nothing_but_this_machine(String host, boolean mockAllowed, boolean accepted) {
        if (accepted) {
            assertThatCode(() -> MiniAppSettings.refuseUnsafe(host, mockAllowed))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> MiniAppSettings.refuseUnsafe(host, mockAllowed))
                    .isInstanceOf(RuntimeException.class)
                    .hasMessageContaining("WECHAT_API_HOST");
        }
    }
}
