package cn.qicheng.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads access tokens: JWT, HS256 and nothing else, good for a quarter of an hour.
 *
 * <p>A token says who and in which session, never what that person may do; that is asked of the database on every call.
 */
@Singleton
final class AccessTokens {

    static final String ISSUER = "qicheng";
    static final String AUDIENCE = "qicheng-api";
    static final String TYPE = "access";

    /** Two instances' clocks may differ by this much; a token "from the future" within it is good. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final MACSigner signer;
    private final MACVerifier verifier;
    private final Mac mac;
    private final String ownHead;
    private final Clock clock;
    private final Duration lifetime;

    /** Whom a good token stands for. */
    record Bearer(String personId, String sessionId) {}

    AccessTokens(IdentitySecrets secrets, Clock clock, @Value("${qicheng.session.access-token}") Duration lifetime)
            throws JOSEException {
        this.signer = new MACSigner(secrets.tokenKey());
        this.verifier = new MACVerifier(secrets.tokenKey());
        this.mac = mac(secrets.tokenKey());
        this.ownHead = new JWSHeader(JWSAlgorithm.HS256).toBase64URL() + ".";
        this.clock = clock;
        this.lifetime = lifetime;
    }

    Duration lifetime() {
        return lifetime;
    }

    String write(Bearer bearer) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(bearer.personId())
                .claim("sid", bearer.sessionId())
                .claim("typ", TYPE)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build();
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("a checked 256-bit key signs HS256", impossible);
        }
    }

    /** The algorithm is ours to choose, not the token's: anything but HS256 is foreign before its signature is looked at. */
    Bearer read(String text) {
        try {
            if (text.startsWith(ownHead)) {
                return readOwn(text);
            }
            var token = SignedJWT.parse(text);
            if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm()) || !token.verify(verifier)) {
                throw IdentityProblems.foreignToken();
            }
            return bearerOf(token.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException unreadable) {
            throw IdentityProblems.foreignToken();
        }
    }

    /**
     * A token that begins as ours do, byte for byte, so that nothing of its head is open: one comparison of signatures, and
     * the claims are read only after it. Half the price of taking every part of it for something unknown.
     */
    private Bearer readOwn(String text) throws ParseException {
        var dot = text.indexOf('.', ownHead.length());
        if (dot < 0) {
            throw IdentityProblems.foreignToken();
        }
        var signature = Base64.getUrlDecoder().decode(text.substring(dot + 1));
        if (!MessageDigest.isEqual(sign(text.substring(0, dot)), signature)) {
            throw IdentityProblems.foreignToken();
        }
        var claims = Base64.getUrlDecoder().decode(text.substring(ownHead.length(), dot));
        return bearerOf(JWTClaimsSet.parse(new String(claims, StandardCharsets.UTF_8)));
    }

    private byte[] sign(String text) {
        try {
            return ((Mac) mac.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's HmacSHA256 can be cloned", impossible);
        }
    }

    private static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has HmacSHA256", absent);
        }
    }

    private Bearer bearerOf(JWTClaimsSet claims) throws ParseException {
        var subject = claims.getSubject();
        var session = claims.getStringClaim("sid");
        var notBefore = claims.getNotBeforeTime();
        var expires = claims.getExpirationTime();
        if (subject == null
                || session == null
                || notBefore == null
                || expires == null
                || !ISSUER.equals(claims.getIssuer())
                || !List.of(AUDIENCE).equals(claims.getAudience())
                || !TYPE.equals(claims.getStringClaim("typ"))) {
            throw IdentityProblems.foreignToken();
        }
        Instant now = clock.instant();
        if (notBefore.toInstant().isAfter(now.plus(SKEW))) {
            throw IdentityProblems.foreignToken();
        }
        if (!expires.toInstant().isAfter(now)) {
            throw IdentityProblems.expiredToken();
        }
        return new Bearer(subject, session);
    }
}
