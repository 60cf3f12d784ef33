package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an auditor's pack: files and tables, the SHA-256 of each in {@value #SUMS} (which {@code sha256sum -c} reads as
 * well), and beside each table the start of every row's hash, so that a changed row can be named and not only its file.
 * Rows go straight to the output; memory holds sixteen letters of each.
 */
public final class PackWriter {

    public static final String SUMS = "SHA256SUMS";
    static final String ROWS = "rows/";
    static final int ROW_HASH = 16;

    private final ZipOutputStream zip;
    private final Map<String, String> sums = new TreeMap<>();
    private final Map<String, String> rowHashes = new TreeMap<>();
    private final Instant at;

    /** @param at when the pack is made; the time of every file in it */
    public PackWriter(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.at = at;
    }

    public void file(String name, byte[] content) {
        try {
            open(name);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        sums.put(name, Digest.sha256(content));
    }

    /** Writes a table whose rows are handed over one by one. */
    public void table(String name, List<String> headings, Consumer<Consumer<List<String>>> rows) {
        var hashes = new StringBuilder();
        var digest = sha256();
        try {
            open(name);
            write(digest, PackCsv.MARK);
            var heading = PackCsv.line(headings);
            write(digest, heading);
            hashes.append(rowHash(heading)).append('\n');
            rows.accept(row -> {
                if (row.size() != headings.size()) {
                    throw new IllegalArgumentException("a row of " + name + " does not have " + headings.size());
                }
                var line = PackCsv.line(row);
                hashes.append(rowHash(line)).append('\n');
                try {
                    write(digest, line);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
            zip.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        sums.put(name, HexFormat.of().formatHex(digest.digest()));
        rowHashes.put(ROWS + name + ".txt", hashes.toString());
    }

    /** Writes the sums and ends the pack. Returns the SHA-256 of the sums, which stands for the whole pack. */
    public String seal() {
        rowHashes.forEach((name, hashes) -> file(name, hashes.getBytes(StandardCharsets.UTF_8)));
        var text = new StringBuilder();
        sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try {
            open(SUMS);
            zip.write(bytes);
            zip.closeEntry();
            zip.finish();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Digest.sha256(bytes);
    }

    static String rowHash(String line) {
        return Digest.sha256(line).substring(0, ROW_HASH);
    }

    private void open(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
    }

    private void write(MessageDigest digest, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        zip.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
