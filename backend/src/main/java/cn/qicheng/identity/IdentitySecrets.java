package cn.qicheng.identity;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The three keys of the product, each 32 random bytes in base64: for access tokens, for personal data, for the blind index.
 *
 * <p>They come from files ({@code jwt.secret}, {@code data.key}, {@code index.key} in {@code QICHENG_SECRETS_DIR}) or from
 * the environment ({@code JWT_SECRET}, {@code QICHENG_DATA_KEY}, {@code QICHENG_INDEX_KEY}). The data key may be several,
 * separated by white space: the first seals, all of them open, so that a key can be renewed without a stop. Nothing here
 * is ever printed; a missing, short or guessable key stops the start.
 */
@Context
final class IdentitySecrets {

    private static final int KEY_BYTES = 32;

    /** 32 random bytes have fewer than this many different values about once in 10^20 draws. */
    private static final int DISTINCT_BYTES = 12;

    /** Keys of tutorials and of older examples; whoever uses one has no key at all. */
    private static final Set<String> KNOWN_DEFAULTS =
            Set.of("pleaseChangeThisSecretForANewOne", "changeme", "secret", "your-256-bit-secret", "qicheng");

    private final byte[] tokenKey;
    private final List<byte[]> dataKeys;
    private final byte[] indexKey;

    IdentitySecrets(
            @Value("${qicheng.secrets.dir:}") String dir,
            @Value("${qicheng.secrets.jwt-secret:}") String jwtSecret,
            @Value("${qicheng.secrets.data-key:}") String dataKey,
            @Value("${qicheng.secrets.index-key:}") String indexKey) {
        this.tokenKey = one(read(dir, "jwt.secret", "JWT_SECRET", jwtSecret), "JWT_SECRET / jwt.secret");
        this.dataKeys = Arrays.stream(
                        read(dir, "data.key", "QICHENG_DATA_KEY", dataKey).split("\\s+"))
                .map(text -> one(text, "QICHENG_DATA_KEY / data.key"))
                .toList();
        this.indexKey = one(read(dir, "index.key", "QICHENG_INDEX_KEY", indexKey), "QICHENG_INDEX_KEY / index.key");
        refuseOneKeyForTwoUses();
    }

    byte[] tokenKey() {
        return tokenKey.clone();
    }

    /** The first seals, all open. */
    List<byte[]> dataKeys() {
        return dataKeys;
    }

    byte[] indexKey() {
        return indexKey.clone();
    }

    private static String read(String dir, String file, String variable, String given) {
        if (!given.isBlank()) {
            return given.strip();
        }
        if (dir.isBlank()) {
            throw new IllegalStateException(
                    "缺少密钥：请设置环境变量 %s（32 个随机字节的 base64，可用 openssl rand -base64 32 生成），或用 QICHENG_SECRETS_DIR 指向放有 %s 的目录。 / Missing key: set %s (base64 of 32 random bytes) or point QICHENG_SECRETS_DIR at a folder with %s."
                            .formatted(variable, file, variable, file));
        }
        try {
            return Files.readString(Path.of(dir, file)).strip();
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "读不到密钥文件 %s，请检查 QICHENG_SECRETS_DIR。 / Cannot read the key file %s; check QICHENG_SECRETS_DIR."
                            .formatted(Path.of(dir, file), Path.of(dir, file)),
                    unreadable);
        }
    }

    private static byte[] one(String text, String name) {
        if (KNOWN_DEFAULTS.contains(text)) {
            throw weak(name);
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw weak(name);
        }
        var distinct = new HashSet<Byte>();
        for (var value : key) {
            distinct.add(value);
        }
        if (key.length != KEY_BYTES || distinct.size() < DISTINCT_BYTES) {
            throw weak(name);
        }
        return key;
    }

    private void refuseOneKeyForTwoUses() {
        var different = new HashSet<String>();
        var encoder = Base64.getEncoder();
        different.add(encoder.encodeToString(tokenKey));
        different.add(encoder.encodeToString(indexKey));
        dataKeys.forEach(key -> different.add(encoder.encodeToString(key)));
        if (different.size() != dataKeys.size() + 2) {
            throw new IllegalStateException("三个密钥必须互不相同。 / The three keys must differ from each other.");
        }
    }

    private static IllegalStateException weak(String name) {
        return new IllegalStateException(
                "密钥 %s 不合格：必须是 32 个随机字节的 base64（openssl rand -base64 32），不能用示例或过短的值。 / Key %s is unfit: it must be the base64 of 32 random bytes, not a sample and not a short text."
                        .formatted(name, name));
    }
}
