package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** An auditor's pack as somebody hands it back: its files, and what is not as {@link PackWriter} wrote it. */
public final class OpenedPack {

    /** Far above a run of 100,000 lines; what is larger is no pack of ours but somebody's bomb. */
    private static final long LARGEST = 1L << 30;

    private static final int MOST_FILES = 20_000;
    private static final int ROWS_NAMED = 20;

    private final Map<String, byte[]> files;

    private OpenedPack(Map<String, byte[]> files) {
        this.files = files;
    }

    public static OpenedPack of(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var left = LARGEST;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, left));
                left -= content.length;
                if (left <= 0 || files.size() > MOST_FILES || files.put(entry.getName(), content) != null) {
                    throw new IOException("不是稽核包：太大，或有同名文件 / no pack: too large, or a name twice");
                }
            }
        } catch (IllegalArgumentException unreadable) {
            throw new IOException("不是稽核包：文件名读不出来 / no pack: unreadable names", unreadable);
        }
        if (!files.containsKey(PackWriter.SUMS)) {
            throw new IOException("不是稽核包：里面没有 " + PackWriter.SUMS + " / no pack: it lacks " + PackWriter.SUMS);
        }
        return new OpenedPack(files);
    }

    /** The SHA-256 of the sums: the number that was written down when the pack was made. */
    public String seal() {
        return Digest.sha256(content(PackWriter.SUMS));
    }

    public int size() {
        return files.size();
    }

    public Map<String, byte[]> files() {
        return Map.copyOf(files);
    }

    /** Returns the rows of a table without its headings; none when there is no such table. */
    public List<List<String>> rows(String table) {
        var all = PackCsv.rows(text(table));
        return all.isEmpty() ? List.of() : all.subList(1, all.size());
    }

    /** Returns what was changed, removed or put in, by file and, for tables, by row. */
    public List<String> tampering() {
        var faults = new ArrayList<String>();
        var sums = sums();
        sums.forEach((name, sum) -> {
            if (!files.containsKey(name)) {
                faults.add("%s 不见了".formatted(name));
            } else if (!Digest.sha256(content(name)).equals(sum)) {
                faults.add("%s 被改过".formatted(name));
                faults.addAll(changedRows(name, sums));
            }
        });
        files.keySet().stream()
                .filter(name -> !sums.containsKey(name) && !name.equals(PackWriter.SUMS))
                .forEach(name -> faults.add("%s 不是包里原有的".formatted(name)));
        return faults;
    }

    private List<String> changedRows(String name, Map<String, String> sums) {
        var hashes = PackWriter.ROWS + name + ".txt";
        var kept = files.get(hashes);
        if (kept == null || !Digest.sha256(kept).equals(sums.get(hashes))) {
            return List.of();
        }
        var expected = new String(kept, StandardCharsets.UTF_8).lines().toList();
        var found = PackCsv.lines(text(name));
        var faults = new ArrayList<String>();
        for (var row = 0; row < Math.max(expected.size(), found.size()) && faults.size() < ROWS_NAMED; row++) {
            if (row >= found.size()) {
                faults.add("%s 少了 %d 行".formatted(name, expected.size() - found.size()));
                break;
            }
            if (row >= expected.size()) {
                faults.add("%s 多了 %d 行".formatted(name, found.size() - expected.size()));
                break;
            }
            if (!PackWriter.rowHash(found.get(row)).equals(expected.get(row))) {
                faults.add("%s 第 %d 行被改过：%s"
                        .formatted(name, row + 1, found.get(row).strip()));
            }
        }
        return faults;
    }

    private Map<String, String> sums() {
        var sums = new TreeMap<String, String>();
        text(PackWriter.SUMS).lines().forEach(line -> {
            var at = line.indexOf("  ");
            if (at > 0) {
                sums.put(line.substring(at + 2), line.substring(0, at));
            }
        });
        return sums;
    }

    private String text(String name) {
        return new String(content(name), StandardCharsets.UTF_8);
    }

    private byte[] content(String name) {
        return files.getOrDefault(name, new byte[0]);
    }
}
