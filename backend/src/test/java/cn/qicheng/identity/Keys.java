package cn.qicheng.identity;

import java.security.SecureRandom;
import java.util.Base64;

/** Fresh keys for tests. */
final class Keys {

    static String random() {
        return random(32);
    }

    static String random(int bytes) {
        var key = new byte[bytes];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    static IdentitySecrets secrets() {
        return new IdentitySecrets("", random(), random(), random());
    }

    private Keys() {}
}
