package cn.qicheng.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("微信手机号：水印必须是本小程序")
class WeChatPhoneTest {

    @Test
    void a_number_given_to_another_mini_program_is_not_ours_and_no_number_is_printed() {
        var phone = new WeChatPhone("19900000001", "wx-other");

        assertThat(phone.givenTo("wx-other")).isTrue();
        assertThat(phone.givenTo("wx-ours")).isFalse();
        assertThat(phone.toString()).doesNotContain("1990");
    }
}
