package cn.qicheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("密钥：缺失、过短、示例值都不能启动")
class IdentitySecretsTest {

    @Test
    void three_good_keys_stand() {
        var key = Keys.random();

        var secrets = new IdentitySecrets("", key, Keys.random(), Keys.random());

        assertThat(secrets.tokenKey()).isEqualTo(Base64.getDecoder().decode(key));
    }

    @Test
    void they_may_be_files(@TempDir Path dir) throws IOException {
        for (var name : new String[] {"jwt.secret", "data.key", "index.key"}) {
            Files.writeString(dir.resolve(name), Keys.random() + "\n");
        }

        assertThat(new IdentitySecrets(dir.toString(), "", "", "").dataKeys()).hasSize(1);
    }

    @Test
    void a_missing_key_says_what_to_set_in_both_languages() {
        assertThatThrownBy(() -> new IdentitySecrets("", "", Keys.random(), Keys.random()))
                .hasMessageContaining("缺少密钥")
                .hasMessageContaining("JWT_SECRET")
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageContaining("Missing key");
    }

    @Test
    void a_folder_without_the_file_is_named(@TempDir Path dir) {
        assertThatThrownBy(() -> new IdentitySecrets(dir.toString(), "", "", ""))
                .hasMessageContaining("jwt.secret")
                .hasMessageContaining("QICHENG_SECRETS_DIR");
    }

    static Stream<String> unfit() {
        return Stream.of(
                "changeme",
                "secret",
                "pleaseChangeThisSecretForANewOne",
                "not base64 at all!!",
                Keys.random(31),
                Keys.random(33),
                Keys.random(16),
                Base64.getEncoder().encodeToString(new byte[32]),
                Base64.getEncoder()
                        .encodeToString("aaaabbbbaaaabbbbaaaabbbbaaaabbbb"
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void an_unfit_key_is_refused_and_never_printed(String unfit) {
        assertThatThrownBy(() -> new IdentitySecrets("", unfit, Keys.random(), Keys.random()))
                .hasMessageContaining("JWT_SECRET")
                .hasMessageContaining("不合格")
                .hasMessageNotContaining("：" + unfit)
                .hasMessageNotContaining(" " + unfit + " ");
    }

    @Test
    void one_key_for_two_uses_is_refused() {
        var key = Keys.random();
        assertThatThrownBy(() -> new IdentitySecrets("", key, key, Keys.random()))
                .hasMessageContaining("互不相同");
        assertThatThrownBy(() -> new IdentitySecrets("", Keys.random(), key, key))
                .hasMessageContaining("互不相同");
    }
}
