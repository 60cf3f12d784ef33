package cn.qicheng.judging;

import cn.qicheng.judging.domain.Criterion;
import cn.qicheng.judging.domain.RoundTerms;
import cn.qicheng.judging.domain.RoundTerms.Averaging;
import cn.qicheng.judging.domain.Rubric;
import cn.qicheng.judging.domain.TieBreak;
import cn.qicheng.kernel.ChinaTime;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.io.ResourceResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The versions of {@code judging.yml}, read eagerly: a city with broken files must not open its doors. */
@Context
class JudgingBook {

    private static final String FIRST = "FIRST";

    private final List<JudgingPolicy> versions;
    private final Clock clock;

    JudgingBook(ResourceResolver resources, @Value("${qicheng.policy.folder}") String folder, Clock clock) {
        this.clock = clock;
        var path = folder + "/judging.yml";
        try (var in = resources
                .getResourceAsStream(path)
                .orElseThrow(() -> new IllegalStateException("policy file missing: " + path))) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            this.versions = maps(file.get("versions")).stream()
                    .map(JudgingBook::version)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    /** Returns the version in force today; the first one for days before any. */
    JudgingPolicy today() {
        var today = ChinaTime.today(clock);
        return versions.stream()
                .filter(version -> !version.inForceFrom().isAfter(today))
                .reduce((earlier, later) -> later)
                .orElse(versions.getFirst());
    }

    /** Returns a version by its name: a round goes on by the one it was planned under. */
    JudgingPolicy version(String name) {
        return versions.stream()
                .filter(version -> version.version().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("judging.yml lost the version " + name));
    }

    private static JudgingPolicy version(Map<String, Object> entry) {
        var terms = new HashMap<String, RoundTerms>();
        for (var one : maps(entry.get("rubrics"))) {
            var rubric = rubric(one);
            for (var series : texts(one.get("series"))) {
                terms.put(series, terms(entry, rubric));
            }
        }
        return new JudgingPolicy(
                text(entry, "version"),
                day(entry.get("inForceFrom")),
                text(entry, "pledge"),
                figure(entry, "scoringDays"),
                terms);
    }

    private static Rubric rubric(Map<String, Object> entry) {
        return new Rubric(
                text(entry, "version"),
                maps(entry.get("criteria")).stream()
                        .map(line -> new Criterion(
                                text(line, "code"), text(line, "name"), text(line, "hint"), number(line, "weight")))
                        .toList());
    }

    private static RoundTerms terms(Map<String, Object> entry, Rubric rubric) {
        return new RoundTerms(
                rubric,
                Averaging.valueOf(text(entry, "averaging")),
                figure(entry, "panelSize"),
                figure(entry, "minimumSheets"),
                figure(entry, "trimFrom"),
                figure(entry, "gapLimit"),
                figure(entry, "extraJudges"),
                figure(entry, "minimumScore"),
                figure(entry, "severityLimit"),
                Boolean.TRUE.equals(entry.get("blind")),
                texts(entry.get("tieBreaks")).stream()
                        .map(step -> step.equals(FIRST)
                                ? TieBreak.on(rubric.criteria().getFirst().code())
                                : TieBreak.read(step))
                        .toList());
    }

    private static int figure(Map<String, Object> entry, String key) {
        return number(map(map(entry.get("figures")).get(key)), "value");
    }

    private static int number(Map<String, Object> entry, String key) {
        return (Integer) Objects.requireNonNull(entry.get(key), key);
    }

    private static String text(Map<String, Object> entry, String key) {
        return String.valueOf(Objects.requireNonNull(entry.get(key), key));
    }

    private static List<String> texts(@Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(value))
                .stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static List<Map<String, Object>> maps(@Nullable Object value) {
        var maps = new ArrayList<Map<String, Object>>();
        ((List<?>) Objects.requireNonNull(value)).forEach(entry -> maps.add(map(entry)));
        return maps;
    }

    /** YAML reads a bare date as an instant at midnight UTC. */
    private static LocalDate day(@Nullable Object value) {
        return LocalDate.ofInstant(((Date) Objects.requireNonNull(value)).toInstant(), ZoneOffset.UTC);
    }
}
