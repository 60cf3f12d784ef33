package cn.qicheng.wechatmock;

import static cn.qicheng.wechatmock.LoginTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("接口调用凭据 access_token")
class AccessTokenTest {
    private final MovableClock clock = new MovableClock();
    private final MockWeChat mock;
    private final WeChatClient wechat;

    AccessTokenTest() throws Exception {
        mock = MockWeChat.start(0, clock);
        wechat = new WeChatClient(mock);
    }

    @AfterEach
    void close() {
        mock.close();
    }

    @Nested
    @DisplayName("稳定版 stable_token")
    class Stable {
        @Test
        void everybody_gets_the_same_token_and_the_time_that_is_left() throws Exception {
            JsonObject first = wechat.stableToken(false);
            assertThat(first.keySet()).containsExactlyInAnyOrder("access_token", "expires_in");
            assertThat(first.get("expires_in").getAsInt()).isEqualTo(7_200);
            clock.advance(Duration.ofSeconds(1_000));
            JsonObject second = wechat.stableToken(false);
            assertThat(second.get("access_token")).isEqualTo(first.get("access_token"));
            assertThat(second.get("expires_in").getAsInt()).isEqualTo(6_200);
        }

        @Test
        void in_the_last_five_minutes_a_new_one_comes_and_both_are_good() throws Exception {
            String old = wechat.token();
            clock.advance(Duration.ofSeconds(6_899));
            assertThat(wechat.token()).isEqualTo(old);
            clock.advance(Duration.ofSeconds(1));
            String renewed = wechat.token();

            assertThat(renewed).isNotEqualTo(old);
            assertGood(old);
            assertGood(renewed);
            clock.advance(Duration.ofMinutes(5));
            assertGood(renewed);
            assertRefused(use(old), 42001);
        }

        @Test
        void forcing_replaces_it_and_kills_the_old_one_at_once() throws Exception {
            String old = wechat.token();
            String forced = force();
            assertThat(forced).isNotEqualTo(old);
            assertRefused(use(old), 40001);
            assertGood(forced);
        }

        @Test
        void forcing_twice_within_30_seconds_changes_nothing() throws Exception {
            wechat.token();
            String forced = force();
            clock.advance(Duration.ofSeconds(29));
            assertThat(force()).isEqualTo(forced);
            clock.advance(Duration.ofSeconds(1));
            assertThat(force()).isNotEqualTo(forced);
        }

        @Test
        void the_21st_force_of_a_day_changes_nothing_and_the_next_day_it_works_again() throws Exception {
            String token = wechat.token();
            for (int i = 0; i < 20; i++) {
                String forced = force();
                assertThat(forced).isNotEqualTo(token);
                token = forced;
                clock.advance(Duration.ofSeconds(31));
            }
            assertThat(force()).isEqualTo(token);
            clock.advance(Duration.ofDays(1));
            String nextDay = wechat.token();
            assertThat(force()).isNotEqualTo(nextDay);
        }

        @Test
        void an_expired_token_and_an_unknown_one_are_told_apart() throws Exception {
            String token = wechat.token();
            clock.advance(Duration.ofSeconds(7_199));
            assertGood(token);
            clock.advance(Duration.ofSeconds(1));
            assertRefused(use(token), 42001);
            assertRefused(use("abcdefghijklmnopqrstuvwxyz"), 40001);
            assertRefused(use("short"), 40014);
        }

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource({
            "'{}', 40002",
            "'{\"grant_type\":\"password\",\"appid\":\"a\",\"secret\":\"s\"}', 40002",
            "'{\"grant_type\":\"client_credential\",\"secret\":\"s\"}', 41002",
            "'{\"grant_type\":\"client_credential\",\"appid\":\"a\",\"secret\":\"s\"}', 40013",
            "'{\"grant_type\":\"client_credential\",\"appid\":\"wx0000000000demo01\"}', 41004",
            "'{\"grant_type\":\"client_credential\",\"appid\":\"wx0000000000demo01\",\"secret\":\"wrong\"}', 40125",
            "'[]', 47001",
            "'{\"', 47001",
            "'', 44002"
        })
        void every_missing_or_wrong_value_has_its_own_code(String body, int errcode) throws Exception {
            assertRefused(wechat.post("/cgi-bin/stable_token", body), errcode);
        }

        @Test
        void the_wrong_method_is_refused() throws Exception {
            assertRefused(wechat.get("/cgi-bin/stable_token"), 43002);
        }

        private String force() throws Exception {
            return wechat.stableToken(true).get("access_token").getAsString();
        }
    }

    @Nested
    @DisplayName("旧版 token")
    class Legacy {
        @Test
        void every_call_makes_a_new_one_and_the_old_one_lives_five_minutes_more() throws Exception {
            String first = wechat.legacyToken().get("access_token").getAsString();
            String second = wechat.legacyToken().get("access_token").getAsString();
            assertThat(second).isNotEqualTo(first);
            clock.advance(Duration.ofSeconds(299));
            assertGood(first);
            clock.advance(Duration.ofSeconds(1));
            assertRefused(use(first), 40001);
            assertGood(second);
        }

        @Test
        void the_two_kinds_do_not_disturb_each_other() throws Exception {
            String stable = wechat.token();
            String legacy = wechat.legacyToken().get("access_token").getAsString();
            wechat.stableToken(true);
            assertGood(legacy);
            assertRefused(use(stable), 40001);
        }

        @Test
        void a_wrong_secret_is_40001_here() throws Exception {
            assertRefused(
                    wechat.get(
                            "/cgi-bin/token?grant_type=client_credential&appid=" + MockWeChat.APPID + "&secret=wrong"),
                    40001);
        }

        @Test
        void only_2000_a_day() throws Exception {
            AccessTokens tokens = new AccessTokens(clock);
            for (int i = 0; i < AccessTokens.LEGACY_PER_DAY; i++) {
                tokens.legacy();
            }
            assertThat(catchThrowableOfType(Refusal.class, tokens::legacy).errcode())
                    .isEqualTo(45009);
            clock.advance(Duration.ofDays(1));
            assertThat(tokens.legacy().expiresInSeconds()).isEqualTo(7_200);
        }
    }

    @Test
    void tests_can_expire_and_revoke_what_was_given_out() throws Exception {
        String expired = wechat.token();
        mock.expireTokens();
        assertRefused(use(expired), 42001);
        String revoked = wechat.token();
        assertThat(revoked).isNotEqualTo(expired);
        wechat.post("/mock/tokens/revocation", "{}");
        assertRefused(use(revoked), 40001);
        String last = wechat.token();
        wechat.post("/mock/tokens/expiry", "{}");
        assertRefused(use(last), 42001);
    }

    private JsonObject use(String token) throws Exception {
        return wechat.phone(token, "demo-phone:city");
    }

    private void assertGood(String token) throws Exception {
        assertThat(use(token).get("errcode").getAsInt()).isZero();
    }
}
