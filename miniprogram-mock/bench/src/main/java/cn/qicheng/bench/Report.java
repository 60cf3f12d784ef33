package cn.qicheng.bench;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run has found: the named ratios, the steps behind them, and every promise that was broken. */
final class Report {

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, List<Measured>> steps = new LinkedHashMap<>();
    private final Map<String, Integer> violations = new TreeMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    Report() {
        atLeast("ours_vs_p1", 8, 12);
        atLeast("ours_vs_p2_durable", 8, 15);
        atLeast("ours_vs_p2_batched", 0.9, 1.2);
        atLeast("accepts_vs_admission_ceiling", 0.4, 0.6);
        atLeast("soldout_vs_bare", 0.6, 0.8);
        atLeast("list304_vs_bare", 0.8, 0.95);
        atLeast("list200_vs_bare", 0.6, 0.75);
        atLeast("redis_gone_vs_there", 0.9, 1);
        atLeast("two_instances_vs_one", 0.9, 1);
        atLeast("zipf_vs_one_post", 0.6, 0.8);
        figures.put("p99_vs_token_json", new Figure("p99_vs_token_json", true, 10, 5));
    }

    private void atLeast(String name, double must, double aim) {
        figures.put(name, new Figure(name, false, must, aim));
    }

    void ratio(String name, double value) {
        var figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException(name);
        }
        figure.rounds().add(value);
    }

    /** The same ratio by processor time. */
    void byCpu(String name, double value) {
        var figure = figures.get(name);
        if (figure != null && Double.isFinite(value)) {
            figure.byCpu().add(value);
        }
    }

    void step(String name, Measured measured) {
        steps.computeIfAbsent(name, unseen -> new ArrayList<>()).add(measured);
    }

    void broken(Map<String, Integer> promises) {
        promises.forEach((name, n) -> violations.merge(name, n, Integer::sum));
    }

    void note(String name, String value) {
        notes.put(name, value);
    }

    boolean isVoid() {
        return !violations.isEmpty();
    }

    void print() {
        System.out.println("\n--- steps, medians (absolute figures are this machine's, now)");
        steps.forEach((name, all) ->
                System.out.printf("%-22s %s%n", name, medianOf(all).line()));
        System.out.println("\n--- ratios: median of the rounds (least .. most)");
        figures.values().stream()
                .filter(figure -> !figure.rounds().isEmpty())
                .forEach(figure -> System.out.println(figure.line()));
        System.out.printf("%-30s %8d  must 0  aim 0  %s%n", "violations", count(), isVoid() ? "VOID" : "aim");
        notes.forEach((name, value) -> System.out.printf("%-30s %s%n", name, value));
        if (isVoid()) {
            System.out.println("\nVOID: promises were broken, the figures above count for nothing: " + violations);
        }
    }

    void write(Path file) {
        var json = new JsonObject();
        json.addProperty("at", Instant.now().toString());
        json.addProperty("processors", Runtime.getRuntime().availableProcessors());
        json.addProperty("void", isVoid());
        json.addProperty("violations", count());
        var all = new JsonObject();
        figures.values().forEach(figure -> all.add(figure.name(), json(figure)));
        json.add("ratios", all);
        var parts = new JsonObject();
        steps.forEach(
                (name, measured) -> parts.add(name, new GsonBuilder().create().toJsonTree(medianOf(measured))));
        json.add("steps", parts);
        json.add("broken", new GsonBuilder().create().toJsonTree(violations));
        json.add("notes", new GsonBuilder().create().toJsonTree(notes));
        try {
            Files.writeString(
                    file,
                    new GsonBuilder()
                                    .setPrettyPrinting()
                                    .serializeSpecialFloatingPointValues()
                                    .create()
                                    .toJson(json)
                            + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private int count() {
        return violations.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static JsonObject json(Figure figure) {
        var json = new JsonObject();
        if (!figure.rounds().isEmpty()) {
            json.addProperty("median", figure.median());
            json.addProperty("least", figure.least());
            json.addProperty("most", figure.most());
        }
        json.addProperty("must", figure.must());
        json.addProperty("aim", figure.aim());
        json.addProperty("verdict", figure.verdict());
        var rounds = new JsonArray();
        figure.rounds().forEach(rounds::add);
        json.add("rounds", rounds);
        if (!figure.byCpu().isEmpty()) {
            json.addProperty("byCpu", Figure.median(figure.byCpu()));
        }
        return json;
    }

    private static Measured medianOf(List<Measured> all) {
        return new Measured(
                median(all, Measured::rate),
                median(all, Measured::p50),
                median(all, Measured::p99),
                median(all, Measured::p999),
                median(all, Measured::appMillis),
                median(all, Measured::dbMillis),
                median(all, Measured::redisMillis),
                median(all, Measured::kbAllocated),
                median(all, Measured::rowsPerCommit),
                median(all, Measured::fsyncs),
                median(all, Measured::redisScripts),
                all.getLast().note());
    }

    private static double median(List<Measured> all, java.util.function.ToDoubleFunction<Measured> what) {
        return Figure.median(all.stream().map(what::applyAsDouble).toList());
    }
}
