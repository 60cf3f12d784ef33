package cn.qicheng.stipend;

import cn.qicheng.kernel.CanonicalJson;
import cn.qicheng.stipend.MoneyBooks.Promise;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * {@code ./run check}: whether everything the database says about money can be true, and whether an auditor's pack is what
 * was handed out. A program of its own: it starts nothing of the product, writes nothing, and needs no key.
 *
 * <pre>{@code
 * java -cp backend.jar cn.qicheng.stipend.MoneyCheck             over DATASOURCES_DEFAULT_URL, _USERNAME, _PASSWORD
 * java -cp backend.jar cn.qicheng.stipend.MoneyCheck pack FILE   over a pack, without any database
 * }</pre>
 *
 * <p>Ends with 0 when all is kept, 1 when something is not, 2 when it could not look.
 */
public final class MoneyCheck {

    private static final int KEPT = 0;
    private static final int BROKEN = 1;
    private static final int COULD_NOT_LOOK = 2;

    private MoneyCheck() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out));
    }

    static int run(List<String> given, Map<String, String> environment, PrintStream out) {
        var json = given.contains("--json");
        var words = given.stream().filter(word -> !word.equals("--json")).toList();
        try {
            if (words.size() == 2 && words.getFirst().equals("pack")) {
                return pack(Path.of(words.get(1)), json, out);
            }
            if (!words.isEmpty()) {
                out.println("用法 usage: [--json] 或 pack FILE [--json]");
                return COULD_NOT_LOOK;
            }
            return database(environment, json, out);
        } catch (IOException | SQLException failed) {
            out.println("没有核对成 could not look: " + failed.getMessage());
            return COULD_NOT_LOOK;
        }
    }

    /** Looks through an open connection, which is given back as it was; for whoever has one already. */
    public static boolean isWhole(Connection database, PrintStream out) throws SQLException {
        return told("数据库", MoneyBooks.check(database), false, out);
    }

    private static int database(Map<String, String> environment, boolean json, PrintStream out) throws SQLException {
        var url = environment.getOrDefault("DATASOURCES_DEFAULT_URL", "");
        if (url.isBlank()) {
            out.println("没有数据库地址：设 DATASOURCES_DEFAULT_URL、DATASOURCES_DEFAULT_USERNAME、DATASOURCES_DEFAULT_PASSWORD。"
                    + " / No database: set these three.");
            return COULD_NOT_LOOK;
        }
        try (var connection = DriverManager.getConnection(
                url,
                environment.getOrDefault("DATASOURCES_DEFAULT_USERNAME", "qicheng"),
                environment.getOrDefault("DATASOURCES_DEFAULT_PASSWORD", "qicheng"))) {
            return told(url.replaceAll("\\?.*", ""), MoneyBooks.check(connection), json, out) ? KEPT : BROKEN;
        }
    }

    private static int pack(Path file, boolean json, PrintStream out) throws IOException {
        if (!Files.isRegularFile(file)) {
            out.println("没有这个文件 no such file: " + file);
            return COULD_NOT_LOOK;
        }
        return told(file.toString(), PackProof.of(Files.readAllBytes(file)), json, out) ? KEPT : BROKEN;
    }

    private static boolean told(String what, List<Promise> promises, boolean json, PrintStream out) {
        var broken = promises.stream().mapToLong(Promise::broken).sum();
        if (json) {
            out.println(CanonicalJson.of(Map.of(
                    "checked",
                    what,
                    "whole",
                    broken == 0,
                    "promises",
                    promises.stream()
                            .map(promise -> Map.of(
                                    "words", promise.words(),
                                    "looked", promise.looked(),
                                    "kept", promise.kept(),
                                    "broken", promise.broken(),
                                    "faults", promise.faults()))
                            .toList())));
            return broken == 0;
        }
        out.println("核对 checked: " + what);
        for (var promise : promises) {
            out.println((promise.kept() ? "  成立 kept    " : "  不成立 BROKEN ") + promise.words() + "（" + promise.looked()
                    + "）");
            promise.faults().forEach(fault -> out.println("      " + fault));
            if (promise.more() > 0) {
                out.println("      还有 %,d 处没有列出 · more of the same".formatted(promise.more()));
            }
        }
        out.println(
                broken == 0
                        ? "结论：每一分都对得上 · every fen explained"
                        : "结论：有 %,d 处对不上 · %,d faults".formatted(broken, broken));
        return broken == 0;
    }
}
