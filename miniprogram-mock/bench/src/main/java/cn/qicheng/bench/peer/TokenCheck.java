package cn.qicheng.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * HS256 on every request, written by hand: the cheapest honest check there is. The signature is looked at first, so what is
 * read afterwards was written by the product, in a form that is known.
 */
final class TokenCheck {

    private static final String SCHEME = "Bearer ";

    private final byte[] secret;
    private final ThreadLocal<Mac> mac = ThreadLocal.withInitial(this::newMac);

    TokenCheck() {
        try {
            secret = Base64.getDecoder()
                    .decode(Files.readString(Path.of(System.getProperty("bench.jwt.secret")))
                            .strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The person's id, or null when there is no valid token. */
    @Nullable
    String personOf(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return null;
        }
        var first = authorization.indexOf('.');
        var last = authorization.lastIndexOf('.');
        if (first < 0 || last == first) {
            return null;
        }
        var expected =
                mac.get().doFinal(authorization.substring(SCHEME.length(), last).getBytes(StandardCharsets.US_ASCII));
        if (!MessageDigest.isEqual(expected, Base64.getUrlDecoder().decode(authorization.substring(last + 1)))) {
            return null;
        }
        var claims = new String(
                Base64.getUrlDecoder().decode(authorization.substring(first + 1, last)), StandardCharsets.UTF_8);
        var expires = claims.indexOf("\"exp\":") + 6;
        var end = expires;
        while (end < claims.length() && Character.isDigit(claims.charAt(end))) {
            end++;
        }
        if (Long.parseLong(claims, expires, end, 10) <= System.currentTimeMillis() / 1000) {
            return null;
        }
        var subject = claims.indexOf("\"sub\":\"") + 7;
        return claims.substring(subject, claims.indexOf('"', subject));
    }

    private Mac newMac() {
        try {
            var fresh = Mac.getInstance("HmacSHA256");
            fresh.init(new SecretKeySpec(secret, "HmacSHA256"));
            return fresh;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has HmacSHA256", absent);
        }
    }
}
