package cn.qicheng.wechat.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The seal of the message push: SHA-1 over the sorted parts for the signature, AES-256-CBC for the content, which ends with
 * the appid it was made for. Signatures are compared in constant time; a content for another appid does not open.
 */
final class PushSeal {

    private static final int RANDOM_BYTES = 16;
    private static final int LENGTH_BYTES = 4;

    /** The platform pads to 32 bytes, not to AES's own 16. */
    private static final int PADDING_BLOCK = 32;

    private final String appid;
    private final String token;
    private final byte[] key;

    PushSeal(String appid, String token, String encodingAesKey) {
        this.appid = appid;
        this.token = token;
        this.key = Base64.getDecoder().decode(encodingAesKey + "=");
    }

    /** Whether the signature stands for these parts and our token. */
    boolean vouches(String signature, String... parts) {
        return MessageDigest.isEqual(
                sign(parts).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String... parts) {
        var all = Arrays.copyOf(parts, parts.length + 1);
        all[parts.length] = token;
        Arrays.sort(all);
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(sha1.digest(String.join("", all).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has SHA-1", absent);
        }
    }

    /** The message inside; empty if it was not made with our key or not for our appid. */
    Optional<String> open(String encrypted) {
        try {
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, RANDOM_BYTES));
            return messageIn(cipher.doFinal(Base64.getDecoder().decode(encrypted)));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<String> messageIn(byte[] padded) {
        var padding = padded.length == 0 ? 0 : padded[padded.length - 1];
        var end = padded.length - padding;
        var start = RANDOM_BYTES + LENGTH_BYTES;
        if (padding < 1 || padding > PADDING_BLOCK || end < start) {
            return Optional.empty();
        }
        var length = ByteBuffer.wrap(padded, RANDOM_BYTES, LENGTH_BYTES).getInt();
        if (length < 0 || length > end - start) {
            return Optional.empty();
        }
        var madeFor = new String(padded, start + length, end - start - length, StandardCharsets.UTF_8);
        return madeFor.equals(appid)
                ? Optional.of(new String(padded, start, length, StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
