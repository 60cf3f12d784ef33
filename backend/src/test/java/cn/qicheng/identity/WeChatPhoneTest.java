package cn.qicheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("微信手机号：水印必须是本小程序")
class WeChatPhoneTest {

    @Test
    void a_number_given_to_us_is_taken() {
        assertThat(new WeChatPhone("19900000001", "wx-ours").givenTo("wx-ours")).isEqualTo("19900000001");
    }

    @Test
    void a_number_given_to_another_mini_program_is_refused() {
        var phone = new WeChatPhone("19900000001", "wx-other");

        assertThatThrownBy(() -> phone.givenTo("wx-ours")).hasMessageContaining("IDN-117");
        assertThat(phone.toString()).doesNotContain("1990");
    }
}
