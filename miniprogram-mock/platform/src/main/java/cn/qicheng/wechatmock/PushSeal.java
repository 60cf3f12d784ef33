package cn.qicheng.wechatmock;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals an event as the platform does in its security mode. Written apart from the product's, so that each tries the other. */
final class PushSeal {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BLOCK = 32;

    private final String appid;
    private final String token;
    private final byte[] key;

    PushSeal(String appid, String token, String encodingAesKey) {
        this.appid = appid;
        this.token = token;
        this.key = Base64.getDecoder().decode(encodingAesKey + "=");
    }

    SealedPush seal(String message, Instant at) {
        String encrypted = encrypt(message);
        String timestamp = Long.toString(at.getEpochSecond());
        String nonce = Integer.toString(RANDOM.nextInt(1, Integer.MAX_VALUE));
        JsonObject body = new JsonObject();
        body.addProperty("ToUserName", "gh_mock0000demo");
        body.addProperty("Encrypt", encrypted);
        String query = "?signature=" + sign(timestamp, nonce)
                + "&timestamp=" + timestamp
                + "&nonce=" + nonce
                + "&openid=o-somebody&encrypt_type=aes&msg_signature=" + sign(timestamp, nonce, encrypted);
        return new SealedPush(query, body.toString());
    }

    String registration(String echo, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        String nonce = Integer.toString(RANDOM.nextInt(1, Integer.MAX_VALUE));
        return "?signature=" + sign(timestamp, nonce) + "&echostr="
                + URLEncoder.encode(echo, StandardCharsets.UTF_8)
                + "&timestamp=" + timestamp + "&nonce=" + nonce;
    }

    private String sign(String... parts) {
        String[] all = Arrays.copyOf(parts, parts.length + 1);
        all[parts.length] = token;
        Arrays.sort(all);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1")
                            .digest(String.join("", all).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-1", e);
        }
    }

    private String encrypt(String message) {
        byte[] words = message.getBytes(StandardCharsets.UTF_8);
        byte[] madeFor = appid.getBytes(StandardCharsets.UTF_8);
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        int length = random.length + 4 + words.length + madeFor.length;
        int padding = BLOCK - length % BLOCK;
        ByteBuffer plain = ByteBuffer.allocate(length + padding)
                .put(random)
                .putInt(words.length)
                .put(words)
                .put(madeFor);
        while (plain.hasRemaining()) {
            plain.put((byte) padding);
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return Base64.getEncoder().encodeToString(cipher.doFinal(plain.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES", e);
        }
    }
}
