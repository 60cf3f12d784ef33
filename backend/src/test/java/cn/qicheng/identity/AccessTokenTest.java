package cn.qicheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.identity.AccessTokens.Bearer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("访问令牌：伪造、过期、别处的一律不认")
class AccessTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final IdentitySecrets SECRETS = Keys.secrets();
    private static final Bearer BEARER = new Bearer("01PERSON", "01SESSION");

    private static AccessTokens at(Instant now) throws JOSEException {
        return new AccessTokens(SECRETS, Clock.fixed(now, ZoneOffset.UTC), LIFETIME);
    }

    @Test
    void our_own_token_names_person_and_session() throws JOSEException {
        assertThat(at(NOW).read(at(NOW).write(BEARER))).isEqualTo(BEARER);
    }

    @Test
    void it_is_good_for_a_quarter_of_an_hour_and_not_a_moment_longer() throws JOSEException {
        var token = at(NOW).write(BEARER);

        assertThat(at(NOW.plus(LIFETIME).minusMillis(1)).read(token)).isEqualTo(BEARER);
        assertThatThrownBy(() -> at(NOW.plus(LIFETIME)).read(token)).hasMessageContaining("IDN-103");
    }

    @Test
    void it_says_nothing_of_roles_or_names() throws Exception {
        var claims = SignedJWT.parse(at(NOW).write(BEARER)).getJWTClaimsSet().getClaims();

        assertThat(claims).containsOnlyKeys("iss", "aud", "sub", "sid", "typ", "iat", "nbf", "exp");
    }

    private static JWTClaimsSet.Builder goodClaims() {
        return new JWTClaimsSet.Builder()
                .issuer(AccessTokens.ISSUER)
                .audience(AccessTokens.AUDIENCE)
                .subject(BEARER.personId())
                .claim("sid", BEARER.sessionId())
                .claim("typ", AccessTokens.TYPE)
                .notBeforeTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plus(LIFETIME)));
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader(algorithm), claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String ours(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(
                JWSAlgorithm.HS256,
                new MACSigner(SECRETS.tokenKey()),
                change.apply(goodClaims()).build());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> forged() throws Exception {
        var good = ours(claims -> claims);
        var parts = good.split("\\.");
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var longKey = Base64.getDecoder().decode(Keys.random(64));
        var changedPayload =
                base64(goodClaims().subject("01SOMEBODYELSE").build().toString());
        return Stream.of(
                Arguments.of("empty", ""),
                Arguments.of("one word", "token"),
                Arguments.of("three empty parts", ".."),
                Arguments.of("no JSON in it", "a.b.c"),
                Arguments.of("alg none", new PlainJWT(goodClaims().build()).serialize()),
                Arguments.of(
                        "alg none with our signature", base64("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]),
                Arguments.of("alg None, cased", base64("{\"alg\":\"NoNe\"}") + "." + parts[1] + "."),
                Arguments.of("signature cut off", parts[0] + "." + parts[1] + "."),
                Arguments.of("payload exchanged", parts[0] + "." + changedPayload + "." + parts[2]),
                Arguments.of(
                        "another key",
                        signed(
                                JWSAlgorithm.HS256,
                                new MACSigner(Base64.getDecoder().decode(Keys.random())),
                                goodClaims().build())),
                Arguments.of(
                        "HS512 of another key",
                        signed(
                                JWSAlgorithm.HS512,
                                new MACSigner(longKey),
                                goodClaims().build())),
                Arguments.of(
                        "RS256",
                        signed(
                                JWSAlgorithm.RS256,
                                new RSASSASigner(rsa.getPrivate()),
                                goodClaims().build())),
                Arguments.of("a key of its own in the header", ownKeyInHeader()),
                Arguments.of("another issuer", ours(claims -> claims.issuer("elsewhere"))),
                Arguments.of("another audience", ours(claims -> claims.audience("elsewhere"))),
                Arguments.of("several audiences", ours(claims -> claims.audience(List.of("qicheng-api", "elsewhere")))),
                Arguments.of("no audience", ours(claims -> claims.audience((String) null))),
                Arguments.of("a refresh token by its type", ours(claims -> claims.claim("typ", "refresh"))),
                Arguments.of("no type", ours(claims -> claims.claim("typ", null))),
                Arguments.of("type is no text", ours(claims -> claims.claim("typ", 7))),
                Arguments.of("no person", ours(claims -> claims.subject(null))),
                Arguments.of("no session", ours(claims -> claims.claim("sid", null))),
                Arguments.of("no end", ours(claims -> claims.expirationTime(null))),
                Arguments.of("no beginning", ours(claims -> claims.notBeforeTime(null))),
                Arguments.of("not yet", ours(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(31))))),
                Arguments.of("unknown critical header", criticalHeader()));
    }

    private static String ownKeyInHeader() throws JOSEException {
        var key = Base64.getDecoder().decode(Keys.random());
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .customParam("k", Base64.getEncoder().encodeToString(key))
                .keyID("../../dev/null")
                .build();
        var token = new SignedJWT(header, goodClaims().build());
        token.sign(new MACSigner(key));
        return token.serialize();
    }

    private static String criticalHeader() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .criticalParams(java.util.Set.of("must-know"))
                .customParams(Map.of("must-know", true))
                .build();
        var token = new SignedJWT(header, goodClaims().build());
        token.sign(new MACSigner(SECRETS.tokenKey()));
        return token.serialize();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void what_we_did_not_write_is_foreign(String how, String token) {
        assertThatThrownBy(() -> at(NOW).read(token)).as(how).hasMessageContaining("IDN-102");
    }

    @Test
    void half_a_minute_of_skew_between_instances_is_forgiven() throws JOSEException {
        var token = ours(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(30))));

        assertThat(at(NOW).read(token)).isEqualTo(BEARER);
    }
}
