package cn.qicheng.title.domain;

import cn.qicheng.kernel.CanonicalJson;
import cn.qicheng.kernel.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a result is carried up in (推荐包): files, a manifest with the fingerprint of each, and a signature over the manifest. Who
 * changes one byte of one file changes its fingerprint, and cannot sign the manifest anew.
 */
public final class PackageFiles {

    public static final String MANIFEST = "manifest.json";
    public static final String SIGNATURE = "manifest.sig";

    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2021, 1, 1, 0, 0);

    /** Returns the manifest: what it is about, and the SHA-256 of every file. */
    public static String manifest(Map<String, String> about, Map<String, String> files) {
        var hashes = new TreeMap<String, Object>();
        files.forEach((name, text) -> hashes.put(name, Digest.sha256(text)));
        return CanonicalJson.of(Map.of("format", 1, "about", about, "files", hashes));
    }

    /** Returns the archive; the same files give the same bytes. */
    public static byte[] zipped(Map<String, String> files, String manifest, String signature) {
        var all = new LinkedHashMap<String, String>();
        all.put(MANIFEST, manifest);
        all.put(SIGNATURE, signature);
        all.putAll(new TreeMap<>(files));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : all.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ANY_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private PackageFiles() {}
}
