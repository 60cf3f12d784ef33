package cn.qicheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.QichengIT;
import cn.qicheng.audit.AuditEntry;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.web.MinuteCount;
import cn.qicheng.wechatmock.Fault;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("登录：微信码换登录，续期，退出")
class SignInIT extends QichengIT {

    private static ApiClient.Answer signIn(String code) {
        return anonymous().post("/auth/wechat", Map.of("code", code));
    }

    private static ApiClient.Answer refresh(String token) {
        return anonymous().post("/auth/refresh", Map.of("refreshToken", token));
    }

    private static ApiClient phoneOf(ApiClient.Answer signedIn) {
        return anonymous().signedIn(signedIn.text("account.id"), signedIn.text("accessToken"));
    }

    private static String sessionOf(String accessToken) throws ParseException {
        return SignedJWT.parse(accessToken).getJWTClaimsSet().getStringClaim("sid");
    }

    private static java.util.List<String> trailOf(String accessToken) throws ParseException {
        return bean(AuditTrail.class).of(new SubjectRef("SIGN_IN_SESSION", sessionOf(accessToken))).stream()
                .map(AuditEntry::move)
                .toList();
    }

    private static String newOpenid() {
        return "o-" + Ulid.next();
    }

    @Nested
    @DisplayName("用微信码登录")
    class WithACode {

        @AfterEach
        void weChatIsWellAgain() {
            weChat().clearFaults();
        }

        @Test
        void a_new_person_becomes_a_graduate_without_a_name() throws ParseException {
            var answer = signIn(weChat().mintLoginCode(newOpenid()));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.number("expiresIn")).isEqualTo(900);
            assertThat(answer.has("account.name")).isFalse();
            assertThat(answer.at("account.realNameBound").getAsBoolean()).isFalse();
            assertThat(answer.text("account.roles.0.role")).isEqualTo("GRADUATE");
            assertThat(answer.text("account.roles.0.roleName")).isEqualTo("毕业生");
            assertThat(answer.text("account.roles.0.scopeName")).isEqualTo("本人");
            assertThat(phoneOf(answer).get("/me").text("id")).isEqualTo(answer.text("account.id"));
            assertThat(trailOf(answer.text("accessToken"))).containsExactly("SIGNED_IN");
        }

        @Test
        void the_same_wechat_user_is_the_same_person_in_a_new_session() throws ParseException {
            var openid = newOpenid();
            var first = signIn(weChat().mintLoginCode(openid));
            var second = signIn(weChat().mintLoginCode(openid));

            assertThat(second.text("account.id")).isEqualTo(first.text("account.id"));
            assertThat(sessionOf(second.text("accessToken"))).isNotEqualTo(sessionOf(first.text("accessToken")));
        }

        @Test
        void two_first_sign_ins_at_once_make_one_person() throws InterruptedException, ExecutionException {
            var openid = newOpenid();
            try (var threads = Executors.newFixedThreadPool(2)) {
                Callable<ApiClient.Answer> tap = () -> signIn(weChat().mintLoginCode(openid));
                var one = threads.submit(tap);
                var other = threads.submit(tap);

                assertThat(one.get().status()).isEqualTo(200);
                assertThat(other.get().text("account.id")).isEqualTo(one.get().text("account.id"));
            }
        }

        @Test
        void the_answer_holds_neither_openid_nor_session_key() {
            var openid = newOpenid();

            assertThat(signIn(weChat().mintLoginCode(openid)).body())
                    .doesNotContain(openid)
                    .doesNotContain("session_key");
        }

        @Test
        void a_used_code_is_refused() {
            var code = weChat().mintLoginCode(newOpenid());
            signIn(code);

            var again = signIn(code);

            assertThat(again.status()).isEqualTo(401);
            assertThat(again.code()).isEqualTo("IDN-107");
        }

        @Test
        void a_wrong_code_is_refused_as_a_problem_in_chinese() {
            var answer = signIn("nonsense");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("IDN-107");
            assertThat(answer.header("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.text("detail")).contains("再点一次登录");
        }

        @ParameterizedTest(name = "errcode {0} -> {1} {2}")
        @CsvSource({
            "40029, 401, IDN-107",
            "40163, 401, IDN-107",
            "42003, 401, IDN-107",
            "40226, 403, IDN-108",
            "45011, 429, IDN-109",
            "-1, 503, IDN-110",
            "45009, 503, IDN-110",
            "40013, 503, IDN-111",
            "40125, 503, IDN-111",
            "40164, 503, IDN-111",
        })
        void every_refusal_of_wechat_has_its_own_answer(int errcode, int status, String problem) {
            weChat().fault("/sns/jscode2session", Fault.errcode(errcode));

            var answer = signIn(weChat().mintLoginCode(newOpenid()));

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.code()).isEqualTo(problem);
        }

        @Test
        void a_wechat_that_is_down_is_told_as_such_and_the_same_phone_gets_in_later() {
            weChat().fault("/sns/jscode2session", Fault.httpStatus(502));
            assertThat(signIn(weChat().mintLoginCode(newOpenid())).code()).isEqualTo("IDN-110");

            weChat().fault("/sns/jscode2session", Fault.reset());
            assertThat(signIn(weChat().mintLoginCode(newOpenid())).code()).isEqualTo("IDN-110");

            weChat().fault("/sns/jscode2session", Fault.notJson());
            assertThat(signIn(weChat().mintLoginCode(newOpenid())).code()).isEqualTo("IDN-110");

            weChat().clearFaults();
            assertThat(signIn(weChat().mintLoginCode(newOpenid())).status()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"code\":\"\"}",
                    "{\"code\":null}",
                    "{\"code\":\"x\",\"role\":\"CITY_OFFICER\"}",
                    "[]",
                    "{",
                    "\"code\""
                })
        void a_body_that_is_no_sign_in_is_refused(String body) {
            var answer = anonymous().json("POST", "/auth/wechat", body);

            assertThat(answer.status()).isIn(400, 422);
            assertThat(answer.code()).startsWith("WEB-");
        }

        @Test
        void one_address_cannot_try_for_ever() {
            // All tests come from one address, so this limit is one of its own, over the same counter in Redis.
            var limit = new SignInLimit(bean(MinuteCount.class), 3);
            var address = "203.0.113." + (int) (Math.random() * 250);
            for (var attempt = 0; attempt < 3; attempt++) {
                limit.admit(address);
            }

            org.assertj.core.api.Assertions.assertThatThrownBy(() -> limit.admit(address))
                    .hasMessageContaining("IDN-114");
            limit.admit("203.0.113.251");
            clock().move(Duration.ofMinutes(1));
            limit.admit(address);
        }
    }

    @Nested
    @DisplayName("续期：一次一换，重复使用即结束")
    class Refreshing {

        @Test
        void a_refresh_brings_new_tokens_of_the_same_session() throws ParseException {
            var first = signIn(weChat().mintLoginCode(newOpenid()));

            var second = refresh(first.text("refreshToken"));

            assertThat(second.status()).isEqualTo(200);
            assertThat(second.text("refreshToken")).isNotEqualTo(first.text("refreshToken"));
            assertThat(sessionOf(second.text("accessToken"))).isEqualTo(sessionOf(first.text("accessToken")));
            assertThat(phoneOf(second).get("/me").status()).isEqualTo(200);
        }

        @Test
        void a_refresh_token_used_twice_ends_the_session_for_both() throws ParseException {
            var first = signIn(weChat().mintLoginCode(newOpenid()));
            var second = refresh(first.text("refreshToken"));

            var stolen = refresh(first.text("refreshToken"));

            assertThat(stolen.status()).isEqualTo(401);
            assertThat(stolen.code()).isEqualTo("IDN-113");
            assertThat(refresh(second.text("refreshToken")).code()).isEqualTo("IDN-112");
            assertThat(phoneOf(second).get("/me").code()).isEqualTo("IDN-104");
            assertThat(trailOf(first.text("accessToken"))).containsExactly("SIGNED_IN", "REFRESH_REUSED");
        }

        @Test
        void of_two_refreshes_at_once_at_most_one_gets_tokens() throws InterruptedException, ExecutionException {
            var token = signIn(weChat().mintLoginCode(newOpenid())).text("refreshToken");
            try (var threads = Executors.newFixedThreadPool(2)) {
                var one = threads.submit(() -> refresh(token));
                var other = threads.submit(() -> refresh(token));

                assertThat(java.util.List.of(one.get().status(), other.get().status()))
                        .contains(401);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
        void an_unknown_token_is_refused(String token) {
            assertThat(refresh(token).code()).isEqualTo("IDN-112");
        }

        @Test
        void an_access_token_is_no_refresh_token_and_the_reverse() {
            var answer = signIn(weChat().mintLoginCode(newOpenid()));

            assertThat(refresh("a." + answer.text("accessToken").substring(0, 60))
                            .code())
                    .isEqualTo("IDN-112");
            assertThat(anonymous()
                            .signedIn("", answer.text("refreshToken"))
                            .get("/me")
                            .code())
                    .isEqualTo("IDN-102");
        }

        @Test
        void fourteen_days_unused_is_too_long() {
            var token = signIn(weChat().mintLoginCode(newOpenid())).text("refreshToken");
            clock().move(Duration.ofDays(14).minusMinutes(1));
            var inTime = refresh(token);
            assertThat(inTime.status()).isEqualTo(200);

            clock().move(Duration.ofDays(14).plusSeconds(1));

            assertThat(refresh(inTime.text("refreshToken")).code()).isEqualTo("IDN-112");
        }

        @Test
        void a_session_is_forgotten_a_month_after_its_last_possible_day() throws ParseException {
            var answer = signIn(weChat().mintLoginCode(newOpenid()));
            var sessionId = sessionOf(answer.text("accessToken"));
            var lastDay = ChinaTime.today(clock()).plusDays(30);

            bean(OldSessions.class).run(lastDay.plusDays(30));
            assertThat(bean(SessionRows.class).findById(sessionId)).isPresent();

            bean(OldSessions.class).run(lastDay.plusDays(31));
            assertThat(bean(SessionRows.class).findById(sessionId)).isEmpty();
            assertThat(refresh(answer.text("refreshToken")).code()).isEqualTo("IDN-112");
        }

        @Test
        void thirty_days_are_the_end_whatever_is_refreshed() {
            var answer = signIn(weChat().mintLoginCode(newOpenid()));
            for (var week = 0; week < 4; week++) {
                clock().move(Duration.ofDays(7));
                answer = refresh(answer.text("refreshToken"));
                assertThat(answer.status()).isEqualTo(200);
            }
            clock().move(Duration.ofDays(2).minusMinutes(5));
            var last = refresh(answer.text("refreshToken"));
            assertThat(last.status()).isEqualTo(200);

            clock().move(Duration.ofMinutes(6));

            assertThat(refresh(last.text("refreshToken")).code()).isEqualTo("IDN-112");
            assertThat(phoneOf(last).get("/me").code()).isEqualTo("IDN-104");
        }
    }

    @Nested
    @DisplayName("退出、停用、换角色：下一次请求就生效")
    class Ending {

        @Test
        void after_signing_out_neither_token_works() throws ParseException {
            var answer = signIn(weChat().mintLoginCode(newOpenid()));

            var out = anonymous().post("/auth/logout", Map.of("refreshToken", answer.text("refreshToken")));

            assertThat(out.status()).isEqualTo(204);
            assertThat(phoneOf(answer).get("/me").code()).isEqualTo("IDN-104");
            assertThat(refresh(answer.text("refreshToken")).code()).isEqualTo("IDN-112");
            assertThat(trailOf(answer.text("accessToken"))).containsExactly("SIGNED_IN", "SIGNED_OUT");
        }

        @Test
        void signing_out_twice_or_with_nonsense_is_no_error() {
            var token = signIn(weChat().mintLoginCode(newOpenid())).text("refreshToken");
            anonymous().post("/auth/logout", Map.of("refreshToken", token));

            assertThat(anonymous()
                            .post("/auth/logout", Map.of("refreshToken", token))
                            .status())
                    .isEqualTo(204);
            assertThat(anonymous()
                            .post("/auth/logout", Map.of("refreshToken", "x"))
                            .status())
                    .isEqualTo(204);
        }

        @Test
        void an_access_token_of_a_quarter_of_an_hour_ago_asks_for_a_refresh() {
            var phone = graduate();
            clock().move(Duration.ofMinutes(15));

            assertThat(phone.get("/me").status()).isEqualTo(401);
            assertThat(phone.get("/me").code()).isEqualTo("IDN-103");
        }

        @Test
        void a_token_that_does_not_stand_is_refused_even_where_none_is_needed() {
            assertThat(anonymous().get("/districts").status()).isEqualTo(200);
            assertThat(anonymous().signedIn("", "forged").get("/districts").code())
                    .isEqualTo("IDN-102");
            assertThat(anonymous()
                            .with("Authorization", "Basic dXNlcjpwYXNz")
                            .get("/me")
                            .code())
                    .isEqualTo("IDN-102");
        }

        @Test
        void a_dead_token_does_not_keep_anybody_from_signing_in() {
            var answer = anonymous()
                    .signedIn("", "forged")
                    .post("/auth/wechat", Map.of("code", weChat().mintLoginCode(newOpenid())));

            assertThat(answer.status()).isEqualTo(200);
        }

        @Test
        void without_a_token_the_answer_asks_to_sign_in() {
            var answer = anonymous().get("/me");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("IDN-101");
            assertThat(answer.text("detail")).isEqualTo("请先登录，再办这件事。");
        }

        @Test
        void a_role_given_or_taken_counts_on_the_next_call_of_the_same_token() {
            var phone = graduate();
            var people = bean(People.class);
            var current = bean(CurrentActor.class);

            people.grant(phone.personId(), Role.FINANCE, Actor.EVERYWHERE, Actor.SYSTEM);
            assertThat(current.behind(phone.token()).holds(Role.FINANCE)).isTrue();
            assertThat(phone.get("/me").text("roles.1.role")).isEqualTo("FINANCE");

            people.revoke(phone.personId(), Role.FINANCE, Actor.EVERYWHERE, Actor.SYSTEM);
            assertThat(current.behind(phone.token()).holds(Role.FINANCE)).isFalse();
            assertThat(phone.get("/me").size("roles")).isEqualTo(1);
        }

        @Test
        void giving_a_role_again_after_it_was_taken_works_and_both_stand_in_the_trail() {
            var phone = signedIn();
            var people = bean(People.class);

            people.grant(phone.personId(), Role.SUPERVISOR, "B", Actor.SYSTEM);
            people.grant(phone.personId(), Role.SUPERVISOR, "B", Actor.SYSTEM);
            people.revoke(phone.personId(), Role.SUPERVISOR, "B", Actor.SYSTEM);
            people.revoke(phone.personId(), Role.SUPERVISOR, "B", Actor.SYSTEM);
            people.grant(phone.personId(), Role.SUPERVISOR, "B", Actor.SYSTEM);

            assertThat(people.holding(Role.SUPERVISOR, "B")).contains(phone.personId());
            assertThat(bean(AuditTrail.class).of(People.subject(phone.personId())).stream()
                            .map(AuditEntry::move))
                    .containsExactly("GRANTED", "GRANT_REVOKED", "GRANTED");
        }

        @Test
        void a_suspended_person_is_out_at_once_and_back_after_reinstatement() {
            var openid = newOpenid();
            var answer = signIn(weChat().mintLoginCode(openid));
            var phone = phoneOf(answer);
            var people = bean(People.class);

            people.suspend(phone.personId(), "冒用他人身份", Actor.SYSTEM);

            assertThat(phone.get("/me").status()).isEqualTo(403);
            assertThat(phone.get("/me").code()).isEqualTo("IDN-105");
            assertThat(refresh(answer.text("refreshToken")).code()).isEqualTo("IDN-112");
            assertThat(signIn(weChat().mintLoginCode(openid)).code()).isEqualTo("IDN-105");

            people.reinstate(phone.personId(), "查明无误", Actor.SYSTEM);

            assertThat(phone.get("/me").code()).isEqualTo("IDN-104");
            assertThat(signIn(weChat().mintLoginCode(openid)).status()).isEqualTo(200);
        }
    }
}
