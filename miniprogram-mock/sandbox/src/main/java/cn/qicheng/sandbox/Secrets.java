package cn.qicheng.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The backend's keys for this sandbox: made once, because data encrypted yesterday must be readable today. */
final class Secrets {
    static final List<String> NAMES = List.of("jwt.secret", "data.key", "index.key");
    private static final int KEY_BYTES = 32;

    private Secrets() {}

    static Path ensure(Path wanted) {
        Path folder = Folders.createPrivate(wanted);
        SecureRandom random = new SecureRandom();
        for (String name : NAMES) {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                byte[] key = new byte[KEY_BYTES];
                random.nextBytes(key);
                Folders.writePrivate(file, Base64.getEncoder().encodeToString(key) + "\n");
            }
        }
        return folder;
    }
}
