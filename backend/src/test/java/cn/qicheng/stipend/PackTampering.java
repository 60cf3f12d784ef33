package cn.qicheng.stipend;

import cn.qicheng.kernel.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What somebody with a text editor and a calculator does to an auditor's pack. */
public final class PackTampering {

    public static byte[] replace(byte[] zip, String file, String from, String to) throws IOException {
        var files = read(zip);
        var text = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        files.put(file, text.replaceFirst(from, to).getBytes(StandardCharsets.UTF_8));
        return written(files);
    }

    public static byte[] without(byte[] zip, String file) throws IOException {
        var files = read(zip);
        files.remove(file);
        return written(files);
    }

    /** Writes new sums over whatever the files say now. */
    public static byte[] resealed(byte[] zip) throws IOException {
        var files = read(zip);
        files.remove("SHA256SUMS");
        var sums = new StringBuilder();
        files.forEach((name, content) ->
                sums.append(Digest.sha256(content)).append("  ").append(name).append('\n'));
        files.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        return written(files);
    }

    private static Map<String, byte[]> read(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] written(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private PackTampering() {}
}
