package cn.qicheng.policy;

import cn.qicheng.kernel.BusinessCalendar;
import cn.qicheng.kernel.BusinessCalendar.YearOfDays;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.Money;
import cn.qicheng.policy.PolicyFigure.Origin;
import cn.qicheng.policy.TraineeshipPolicy.TermTemplate;
import cn.qicheng.web.ClauseView;
import io.micronaut.core.io.ResourceResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a city's folder of policy files. What is wrong in them stops the start with the file's name. */
final class PolicyYaml {

    /** The files' content, checked. */
    record Content(
            List<PolicyDocument> documents,
            List<TraineeshipPolicy> traineeship,
            List<CompetitionPolicy> competition,
            Map<Clause, ClauseNote> notes,
            Map<Integer, Money> minimumWages,
            BusinessCalendar calendar) {}

    private final ResourceResolver resources;
    private final String folder;
    private final Clock clock;

    /** @param folder e.g. {@code classpath:policy/lanzhou} or {@code file:/etc/qicheng/policy} */
    PolicyYaml(ResourceResolver resources, String folder, Clock clock) {
        this.resources = resources;
        this.folder = folder;
        this.clock = clock;
    }

    Content read() {
        var documents = list(load("documents.yml"), "documents").stream()
                .map(PolicyYaml::document)
                .toList();
        var traineeshipFile = load("traineeship.yml");
        var competitionFile = load("competition.yml");
        var notes = new HashMap<>(notes(traineeshipFile, documents));
        notes.putAll(notes(competitionFile, documents));
        return new Content(
                documents,
                versions(traineeshipFile),
                new CompetitionYaml(competitionFile).versions(),
                Map.copyOf(notes),
                minimumWages(load("minimum-wage.yml")),
                calendar(load("calendar.yml")));
    }

    private static PolicyDocument document(Map<String, Object> entry) {
        return new PolicyDocument(
                text(entry, "number"),
                text(entry, "title"),
                day(need(entry, "publishedOn")),
                entry.get("expiresOn") == null ? null : day(need(entry, "expiresOn")),
                entry.get("expiresOn") == null ? null : PolicyDocument.AfterExpiry.valueOf(text(entry, "afterExpiry")),
                PolicyDocument.Disclosure.valueOf(text(entry, "disclosure")));
    }

    private static List<TraineeshipPolicy> versions(Map<String, Object> file) {
        var documentNo = text(file, "document");
        var versions = new ArrayList<TraineeshipPolicy>();
        for (var entry : list(file, "versions")) {
            versions.add(new TraineeshipPolicy(
                    text(entry, "version"),
                    day(need(entry, "inForceFrom")),
                    figures(map(entry, "figures"), documentNo),
                    points(entry, documentNo),
                    terms(entry),
                    leaveTypes(entry)));
        }
        return inOrder("traineeship.yml", versions, TraineeshipPolicy::inForceFrom);
    }

    static <T> List<T> inOrder(String file, List<T> versions, Function<T, LocalDate> from) {
        for (int i = 1; i < versions.size(); i++) {
            if (!from.apply(versions.get(i - 1)).isBefore(from.apply(versions.get(i)))) {
                throw new IllegalStateException(file + ": versions must follow each other in time");
            }
        }
        return List.copyOf(versions);
    }

    static Map<String, PolicyFigure> figures(Map<String, Object> entries, String documentNo) {
        var figures = new HashMap<String, PolicyFigure>();
        for (var key : entries.keySet()) {
            var entry = map(entries, key);
            var origin = Origin.valueOf(text(entry, "origin"));
            var article = text(entry, "article");
            var clause = article.isEmpty() ? TraineeshipPolicy.OUR_DEFAULT : new Clause(documentNo, article);
            figures.put(
                    key,
                    new PolicyFigure(
                            key,
                            text(entry, "name"),
                            (Integer) need(entry, "value"),
                            text(entry, "unit"),
                            origin,
                            ClauseView.of(clause)));
        }
        return figures;
    }

    private static Map<PolicyPoint, Clause> points(Map<String, Object> version, String documentNo) {
        var points = new EnumMap<PolicyPoint, Clause>(PolicyPoint.class);
        map(version, "points")
                .forEach((point, article) ->
                        points.put(PolicyPoint.valueOf(point), new Clause(documentNo, (String) article)));
        for (var point : (List<?>) need(version, "defaults")) {
            points.put(PolicyPoint.valueOf((String) point), TraineeshipPolicy.OUR_DEFAULT);
        }
        for (var point : PolicyPoint.values()) {
            if (!points.containsKey(point)) {
                throw new IllegalStateException("traineeship.yml names no article for " + point);
            }
        }
        return points;
    }

    private static List<TermTemplate> terms(Map<String, Object> version) {
        return list(version, "agreementTerms").stream()
                .map(entry -> new TermTemplate(
                        text(entry, "heading"), text(entry, "text"), PolicyPoint.valueOf(text(entry, "point"))))
                .toList();
    }

    private static List<LeaveType> leaveTypes(Map<String, Object> version) {
        return list(version, "leaveTypes").stream()
                .map(entry ->
                        new LeaveType(text(entry, "code"), text(entry, "name"), (Integer) need(entry, "daysPerMonth")))
                .toList();
    }

    private Map<Clause, ClauseNote> notes(Map<String, Object> file, List<PolicyDocument> documents) {
        var documentNo = text(file, "document");
        var document = documents.stream()
                .filter(candidate -> candidate.number().equals(documentNo))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("documents.yml lacks " + documentNo));
        var notes = new HashMap<Clause, ClauseNote>();
        for (var entry : list(file, "clauses")) {
            var article = text(entry, "article");
            notes.put(
                    new Clause(documentNo, article),
                    new ClauseNote(
                            documentNo,
                            document.title(),
                            article,
                            text(entry, "gist"),
                            optional(entry, "silent"),
                            optional(entry, "filled"),
                            document.lapsedBy(ChinaTime.today(clock)),
                            document.disclosure() == PolicyDocument.Disclosure.SUMMARY));
        }
        return Map.copyOf(notes);
    }

    private static Map<Integer, Money> minimumWages(Map<String, Object> file) {
        var wages = new HashMap<Integer, Money>();
        for (var entry : list(file, "years")) {
            var before = wages.put((Integer) need(entry, "year"), Money.ofYuan((Integer) need(entry, "yuan")));
            if (before != null) {
                throw new IllegalStateException("minimum-wage.yml has a year twice: " + entry.get("year"));
            }
        }
        return Map.copyOf(wages);
    }

    private static BusinessCalendar calendar(Map<String, Object> file) {
        var years = new HashMap<Integer, YearOfDays>();
        for (var entry : list(file, "years")) {
            years.put(
                    (Integer) need(entry, "year"),
                    new YearOfDays(
                            days(need(entry, "holidays")),
                            days(need(entry, "makeUpWorkdays")),
                            Boolean.TRUE.equals(entry.get("provisional")),
                            text(entry, "source")));
        }
        var first = years.keySet().stream().min(Integer::compare).orElseThrow();
        for (int year = first; year < first + years.size(); year++) {
            if (!years.containsKey(year)) {
                throw new IllegalStateException("calendar.yml has a gap at " + year);
            }
        }
        return new BusinessCalendar(years);
    }

    /** Reads days and ranges of days: {@code 2026-01-01} or {@code 2026-01-01/2026-01-03}. */
    private static Set<LocalDate> days(Object value) {
        var days = new HashSet<LocalDate>();
        for (var entry : (List<?>) value) {
            if (entry instanceof String range) {
                var ends = range.split("/", -1);
                LocalDate.parse(ends[0])
                        .datesUntil(LocalDate.parse(ends[1]).plusDays(1))
                        .forEach(days::add);
            } else {
                days.add(day(entry));
            }
        }
        return days;
    }

    private Map<String, Object> load(String name) {
        var path = folder + "/" + name;
        try (InputStream in = resources
                .getResourceAsStream(path)
                .orElseThrow(() -> new IllegalStateException("policy file missing: " + path))) {
            Map<String, Object> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return content;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    static Object need(Map<String, Object> entry, String key) {
        var value = entry.get(key);
        if (value == null) {
            throw new IllegalStateException("policy data lacks " + key + " in " + entry);
        }
        return value;
    }

    static String text(Map<String, Object> entry, String key) {
        return String.valueOf(need(entry, key));
    }

    private static @Nullable String optional(Map<String, Object> entry, String key) {
        return (String) entry.get(key);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> entry, String key) {
        return (List<Map<String, Object>>) need(entry, key);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> entry, String key) {
        return (Map<String, Object>) need(entry, key);
    }

    /** YAML reads a bare date as an instant at midnight UTC. */
    static LocalDate day(Object value) {
        return value instanceof Date date
                ? LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC)
                : LocalDate.parse(String.valueOf(value));
    }
}
