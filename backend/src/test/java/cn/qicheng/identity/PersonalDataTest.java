package cn.qicheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("个人信息：加密存放，可查重，可换密钥")
class PersonalDataTest {

    private static final String NUMBER = "11010519491231002X";

    private final PersonalData data = new PersonalData(Keys.secrets());

    @Test
    void what_is_sealed_opens_again() {
        assertThat(data.open(data.seal(NUMBER))).isEqualTo(NUMBER);
        assertThat(data.open(data.seal("兰州·启程"))).isEqualTo("兰州·启程");
    }

    @Test
    void sealing_twice_looks_different_and_shows_nothing() {
        assertThat(data.seal(NUMBER)).isNotEqualTo(data.seal(NUMBER));
        assertThat(data.seal(NUMBER).text()).doesNotContain("1949").matches("[0-9a-f]{8}\\.[A-Za-z0-9_-]+");
    }

    @Test
    void any_changed_character_is_noticed() {
        var sealed = data.seal(NUMBER).text();
        var opened = new ArrayList<Integer>();
        // Base64's last character carries spare bits; everything before it is significant.
        for (var position = 0; position < sealed.length() - 1; position++) {
            var other = sealed.charAt(position) == 'A' ? 'B' : 'A';
            var changed = new Sealed(sealed.substring(0, position) + other + sealed.substring(position + 1));
            try {
                data.open(changed);
                opened.add(position);
            } catch (IllegalStateException | IllegalArgumentException noticed) {
                assertThat(noticed.getMessage()).doesNotContain(NUMBER);
            }
        }
        assertThat(opened).isEmpty();
    }

    @Test
    void after_a_new_key_old_data_still_opens_and_new_data_uses_the_new_key() {
        var oldKey = Keys.random();
        var index = Keys.random();
        var before = new PersonalData(new IdentitySecrets("", Keys.random(), oldKey, index));
        var newKey = Keys.random();
        var after = new PersonalData(new IdentitySecrets("", Keys.random(), newKey + "\n" + oldKey, index));

        var old = before.seal(NUMBER);

        assertThat(after.open(old)).isEqualTo(NUMBER);
        var fresh = after.seal(NUMBER);
        assertThat(fresh.text().substring(0, 8)).isNotEqualTo(old.text().substring(0, 8));
        assertThatThrownBy(() -> before.open(fresh)).hasMessageContaining("no longer holds");
        assertThat(after.blindIndex("ID_NUMBER", NUMBER)).isEqualTo(before.blindIndex("ID_NUMBER", NUMBER));
    }

    @Test
    void the_blind_index_is_equal_for_equal_texts_of_one_kind_and_one_key_only() {
        assertThat(data.blindIndex("PHONE", "19900000001"))
                .isEqualTo(data.blindIndex("PHONE", "19900000001"))
                .hasSize(64)
                .isNotEqualTo(data.blindIndex("PHONE", "19900000002"))
                .isNotEqualTo(data.blindIndex("ACCOUNT", "19900000001"))
                .isNotEqualTo(new PersonalData(Keys.secrets()).blindIndex("PHONE", "19900000001"));
    }
}
