package cn.qicheng.policy;

import static cn.qicheng.policy.PolicyYaml.day;
import static cn.qicheng.policy.PolicyYaml.list;
import static cn.qicheng.policy.PolicyYaml.map;
import static cn.qicheng.policy.PolicyYaml.need;
import static cn.qicheng.policy.PolicyYaml.text;

import cn.qicheng.kernel.Clause;
import cn.qicheng.policy.CompetitionPolicy.Department;
import cn.qicheng.policy.CompetitionPolicy.Period;
import cn.qicheng.policy.CompetitionPolicy.Rules;
import cn.qicheng.policy.CompetitionPolicy.Series;
import cn.qicheng.policy.CompetitionPolicy.Service;
import cn.qicheng.policy.CompetitionPolicy.Title;
import cn.qicheng.web.ClauseView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads {@code competition.yml}: what it lacks, or what does not add up, stops the start. */
final class CompetitionYaml {

    private final Map<String, Object> file;
    private final String documentNo;

    CompetitionYaml(Map<String, Object> file) {
        this.file = file;
        this.documentNo = text(file, "document");
    }

    List<CompetitionPolicy> versions() {
        return PolicyYaml.inOrder(
                "competition.yml",
                list(file, "versions").stream().map(this::version).toList(),
                CompetitionPolicy::inForceFrom);
    }

    private CompetitionPolicy version(Map<String, Object> entry) {
        var departments = list(entry, "departments").stream()
                .map(one -> new Department(text(one, "code"), text(one, "name")))
                .collect(Collectors.toMap(Department::code, one -> one));
        var period = map(entry, "period");
        var policy = new CompetitionPolicy(
                text(entry, "version"),
                day(need(entry, "inForceFrom")),
                new Period(day(need(period, "from")), day(need(period, "until"))),
                new Rules(PolicyYaml.figures(map(entry, "figures"), documentNo), options(entry), points(entry)),
                list(entry, "series").stream()
                        .map(one -> series(one, departments))
                        .toList(),
                list(entry, "titles").stream().map(this::title).toList(),
                pools(entry),
                map(entry, "reviewOffices").entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, zone -> String.valueOf(zone.getValue()))),
                list(entry, "services").stream()
                        .map(one -> new Service(text(one, "code"), text(one, "name")))
                        .toList());
        for (var tier : FounderTier.values()) {
            policy.title(tier);
            policy.maxAgeYears(tier);
            policy.minJobs(tier);
            policy.jobsStableYears(tier);
            policy.minRevenueYuan(tier);
        }
        return policy;
    }

    private static Map<String, PolicyOption> options(Map<String, Object> entry) {
        var options = new HashMap<String, PolicyOption>();
        var written = map(entry, "options");
        for (var key : written.keySet()) {
            var option = map(written, key);
            options.put(
                    key,
                    new PolicyOption(
                            key,
                            text(option, "name"),
                            text(option, "value"),
                            texts(option, "choices"),
                            text(option, "why")));
        }
        return options;
    }

    private Map<CompetitionPoint, Clause> points(Map<String, Object> entry) {
        var points = new EnumMap<CompetitionPoint, Clause>(CompetitionPoint.class);
        map(entry, "points")
                .forEach((point, article) -> points.put(CompetitionPoint.valueOf(point), clause((String) article)));
        for (var point : texts(entry, "defaults")) {
            points.put(CompetitionPoint.valueOf(point), TraineeshipPolicy.OUR_DEFAULT);
        }
        for (var point : CompetitionPoint.values()) {
            if (!points.containsKey(point)) {
                throw new IllegalStateException("competition.yml names no article for " + point);
            }
        }
        return points;
    }

    private Series series(Map<String, Object> one, Map<String, Department> departments) {
        return new Series(
                text(one, "code"),
                text(one, "name"),
                text(one, "short"),
                text(one, "target"),
                known(texts(one, "lead"), departments),
                known(texts(one, "assist"), departments),
                clause(text(one, "article")));
    }

    private static List<Department> known(List<String> codes, Map<String, Department> departments) {
        return codes.stream()
                .map(code -> {
                    var department = departments.get(code);
                    if (department == null) {
                        throw new IllegalStateException("competition.yml has no department " + code);
                    }
                    return department;
                })
                .toList();
    }

    private Title title(Map<String, Object> one) {
        return new Title(
                FounderTier.valueOf(text(one, "tier")),
                text(one, "selectedBy"),
                text(one, "awardedBy"),
                text(one, "project"),
                clause(text(one, "standard")));
    }

    private List<QuotaPool> pools(Map<String, Object> entry) {
        var pools = new ArrayList<QuotaPool>();
        for (var table : list(entry, "quotas")) {
            var tier = FounderTier.valueOf(text(table, "tier"));
            var by = QuotaPool.By.valueOf(text(table, "by"));
            var clause = ClauseView.of(clause(text(table, "article")));
            var rows = list(table, "rows").stream()
                    .map(row -> new QuotaPool(
                            tier,
                            by,
                            text(row, "key"),
                            text(row, "name"),
                            (Integer) need(row, "quota"),
                            row.containsKey("includes") ? texts(row, "includes") : List.of(),
                            clause))
                    .toList();
            var sum = rows.stream().mapToInt(QuotaPool::quota).sum();
            if (sum != (Integer) need(table, "total")) {
                throw new IllegalStateException("competition.yml: the quotas of %s add up to %d".formatted(tier, sum));
            }
            pools.addAll(rows);
        }
        return pools;
    }

    private Clause clause(String article) {
        return new Clause(documentNo, article);
    }

    private static List<String> texts(Map<String, Object> entry, String key) {
        return ((List<?>) need(entry, key)).stream().map(String::valueOf).toList();
    }
}
