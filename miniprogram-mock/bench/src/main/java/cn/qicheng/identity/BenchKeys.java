package cn.qicheng.identity;

import com.nimbusds.jose.JOSEException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * The product's own sealing and its own tokens for people who were seeded and never signed in. It lives in this package
 * because the product, rightly, shows neither to anybody else.
 */
public final class BenchKeys {

    private final PersonalData personalData;
    private final AccessTokens tokens;

    public BenchKeys(Path secretsDir, Duration tokenLifetime) {
        var secrets = new IdentitySecrets(secretsDir.toString(), "", "", "");
        this.personalData = new PersonalData(secrets);
        try {
            this.tokens = new AccessTokens(secrets, Clock.systemUTC(), tokenLifetime);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("a checked 256-bit key signs HS256", impossible);
        }
    }

    public String seal(String plain) {
        return personalData.seal(plain).text();
    }

    /** The index under which the product looks an ID number up. */
    public String idNumberIndex(String idNumber) {
        return personalData.blindIndex("ID_NUMBER", idNumber);
    }

    /** The index under which the product looks a phone number up. */
    public String phoneIndex(String phone) {
        return personalData.blindIndex("PHONE", phone);
    }

    public String token(String personId, String sessionId) {
        return tokens.write(new AccessTokens.Bearer(personId, sessionId));
    }

    /** Makes a whole ID number of the area 99, which no place has, out of its first 17 digits. */
    public static String idNumber(String first17) {
        return first17 + IdNumber.checkDigit(first17);
    }
}
