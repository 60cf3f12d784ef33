package cn.qicheng.judging.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lots that fall from a seed: HMAC-SHA256(key = seed, message = the text), in hex, the smallest first. The seed's
 * fingerprint is published with the terms, so that nobody can choose it to suit a project. Not for several threads.
 */
public final class Lots {

    private static final String HMAC = "HmacSHA256";

    private final Mac mac;

    public Lots(String seedHex) {
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(seedHex), HMAC));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has " + HMAC, absent);
        }
    }

    public String lotOf(String text) {
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the lot of a judge for an entry: who is chosen among those with equal work. */
    String lotOf(String entryId, String judgeId) {
        return lotOf(entryId + "/" + judgeId);
    }
}
