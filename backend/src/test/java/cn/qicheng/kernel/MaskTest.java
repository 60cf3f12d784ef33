package cn.qicheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({"李样例, 李*例", "李样, 李*", "李, *", "欧阳样例, 欧**例"})
    void a_name_keeps_its_first_and_last_character(String name, String masked) {
        assertThat(Mask.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13912345678, 139****5678", "1391234, *******"})
    void a_phone_keeps_three_and_four_digits(String phone, String masked) {
        assertThat(Mask.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"6222021234562207, ****2207", "12, ****12"})
    void an_account_keeps_its_last_four_digits(String account, String masked) {
        assertThat(Mask.account(account)).isEqualTo(masked);
    }
}
