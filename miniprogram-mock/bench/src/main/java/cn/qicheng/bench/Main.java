package cn.qicheng.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code ./bench}: see its {@code --help}. */
public final class Main {

    private static final int FIRST_PORT = 18_100;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        var jar = Path.of(value(given, "--backend-jar", "backend/target/backend-0.1.0.jar"));
        var port = Integer.parseInt(value(given, "--port", String.valueOf(FIRST_PORT)));
        var only = only(value(given, "--only", ""));
        var result = Path.of(value(given, "--result", "bench-result.json"));
        var quick = given.contains("--quick");
        if (given.getFirst().equals("rush")) {
            System.exit(rush(jar, port, quick, given, only, result));
        }
        if (given.getFirst().equals("faults")) {
            try (var bench = new FaultBench(jar, port, quick, only)) {
                System.exit(bench.run() ? 0 : 1);
            }
        }
        if (given.getFirst().equals("sign-in")) {
            try (var bench = new SignInBench(jar, port, quick)) {
                System.exit(bench.run() ? 0 : 1);
            }
        }
        if (given.getFirst().equals("messages")) {
            var count = Integer.parseInt(value(given, "--people", quick ? "10000" : "100000"));
            try (var bench = new MessageBench(jar, port, count, Integer.parseInt(value(given, "--rate", "400")))) {
                System.exit(bench.run() ? 0 : 1);
            }
        }
        if (given.getFirst().equals("money")) {
            try (var bench = new MoneyBench(jar, port, Integer.parseInt(value(given, "--people", "100000")))) {
                System.exit(bench.run() ? 0 : 1);
            }
        }
        if (given.getFirst().equals("money-kills")) {
            var kills = Integer.parseInt(value(given, "--people", quick ? "10" : "200"));
            try (var bench = new MoneyKills(jar, port, kills)) {
                System.exit(bench.run() ? 0 : 1);
            }
        }
        throw new IllegalArgumentException(
                "rush, faults, sign-in, messages, money or money-kills, not " + given.getFirst());
    }

    private static int rush(Path jar, int port, boolean quick, List<String> given, Set<String> only, Path result)
            throws Exception {
        var usual = quick ? RushBench.Size.QUICK : RushBench.Size.FULL;
        var size = new RushBench.Size(
                Integer.parseInt(value(given, "--people", String.valueOf(usual.people()))),
                Double.parseDouble(value(given, "--seconds", String.valueOf(usual.seconds()))),
                Integer.parseInt(value(given, "--rounds", String.valueOf(usual.rounds()))),
                usual.classicRequests(),
                usual.workloads(),
                Integer.parseInt(value(given, "--soak", String.valueOf(usual.soakSeconds()))));
        try (var bench = new RushBench(jar, port, size, only)) {
            var report = bench.run();
            report.print();
            report.write(result);
            return report.isVoid() ? 1 : 0;
        }
    }

    private static Set<String> only(String text) {
        return text.isBlank() ? Set.of() : new LinkedHashSet<>(Arrays.asList(text.split(",", -1)));
    }

    private static String value(List<String> given, String name, String otherwise) {
        var at = given.indexOf(name);
        return at < 0 || at + 1 >= given.size() ? otherwise : given.get(at + 1);
    }
}
