package cn.qicheng.identity;

import cn.qicheng.kernel.Digest;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps ID numbers, phones and bank accounts unreadable at rest.
 *
 * <p>AES-256-GCM under a key named by its own fingerprint; the name is stored with the text and is authenticated with it,
 * so that old texts open after the key was renewed and no text can be moved under another key's name. Equality is asked
 * of {@link #blindIndex}, an HMAC under a key of its own, never of the sealed text, which differs every time.
 */
@Singleton
public class PersonalData {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String sealingKey;
    private final SecretKeySpec indexKey;
    private final SecureRandom random = new SecureRandom();

    PersonalData(IdentitySecrets secrets) {
        secrets.dataKeys().forEach(key -> keys.put(nameOf(key), new SecretKeySpec(key, "AES")));
        this.sealingKey = nameOf(secrets.dataKeys().getFirst());
        this.indexKey = new SecretKeySpec(secrets.indexKey(), "HmacSHA256");
    }

    public Sealed seal(String plain) {
        var iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        var locked = crypt(Cipher.ENCRYPT_MODE, sealingKey, iv, plain.getBytes(StandardCharsets.UTF_8));
        var whole = ByteBuffer.allocate(IV_BYTES + locked.length)
                .put(iv)
                .put(locked)
                .array();
        return new Sealed(
                sealingKey + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
    }

    /** Opens what was sealed here; a text that was changed, or sealed under a key that is gone, is a failure. */
    public String open(Sealed sealed) {
        var dot = sealed.text().indexOf('.');
        var whole = Base64.getUrlDecoder().decode(sealed.text().substring(dot + 1));
        var iv = new byte[IV_BYTES];
        System.arraycopy(whole, 0, iv, 0, IV_BYTES);
        var locked = new byte[whole.length - IV_BYTES];
        System.arraycopy(whole, IV_BYTES, locked, 0, locked.length);
        return new String(
                crypt(Cipher.DECRYPT_MODE, sealed.text().substring(0, Math.max(dot, 0)), iv, locked),
                StandardCharsets.UTF_8);
    }

    /**
     * The same plain text of the same kind has the same index, which tells nothing about the text.
     *
     * @param kind keeps a phone and an account of the same digits apart, e.g. {@code ID_NUMBER}
     */
    public String blindIndex(String kind, String plain) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey);
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has HmacSHA256", absent);
        }
    }

    private byte[] crypt(int mode, String keyName, byte[] iv, byte[] text) {
        var key = keys.get(keyName);
        if (key == null) {
            throw new IllegalStateException("personal data is sealed under key " + keyName
                    + ", which QICHENG_DATA_KEY / data.key no longer holds");
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(keyName.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("sealed personal data does not open under key " + keyName, tampered);
        }
    }

    private static String nameOf(byte[] key) {
        return Digest.sha256(key).substring(0, 8);
    }
}
