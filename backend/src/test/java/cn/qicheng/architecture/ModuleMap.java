package cn.qicheng.architecture;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who may import whom. Read it top down: nobody imports upwards, so there are no cycles. */
public final class ModuleMap {

    private static final String ROOT = "cn.qicheng.";

    /** Every module sees these by right. */
    static final Set<String> GROUND =
            Set.of("kernel", "web", "identity", "district", "policy", "audit", "spreadsheet", "wechat");

    private static final Map<String, Set<String>> MAY_IMPORT = ordered(
            // ground floor
            entry("kernel", Set.of()),
            entry("web", Set.of("kernel")),
            entry("audit", Set.of("kernel")),
            entry("district", Set.of("kernel", "web")),
            entry("policy", Set.of("kernel", "web")),
            entry("spreadsheet", Set.of("kernel")),
            entry("wechat", Set.of("kernel", "web")),
            entry("identity", Set.of("kernel", "web", "audit", "district", "wechat")),
            entry("clockwork", Set.of("kernel")),
            entry("servers", Set.of()),
            // first floor: procedures
            entry("content", GROUND),
            entry("scene", GROUND),
            entry("messaging", GROUND),
            entry("review", GROUND),
            entry("notice", with(GROUND, "messaging")),
            entry("imports", GROUND),
            entry("ledger", Set.of("kernel")),
            // second floor: the business
            entry("activity", with(GROUND, "messaging", "content", "scene")),
            entry("traineebase", with(GROUND, "imports", "scene")),
            entry("accreditation", with(GROUND, "messaging", "review", "content", "traineebase")),
            entry("position", with(GROUND, "imports", "review", "content", "traineebase")),
            entry("registration", with(GROUND, "messaging", "review", "content", "traineebase", "position")),
            entry(
                    "traineeship",
                    with(GROUND, "messaging", "review", "content", "traineebase", "position", "registration")),
            entry("ending", with(GROUND, "messaging", "content", "traineebase", "traineeship")),
            entry("certificate", with(GROUND, "messaging", "content", "scene", "traineebase", "traineeship")),
            entry("safety", with(GROUND, "messaging", "content", "traineebase", "traineeship")),
            entry("attendance", with(GROUND, "messaging", "content", "scene", "traineebase", "traineeship")),
            entry(
                    "stipend",
                    with(
                            GROUND,
                            "messaging",
                            "review",
                            "notice",
                            "content",
                            "ledger",
                            "traineebase",
                            "traineeship",
                            "attendance")),
            entry("competition", with(GROUND, "messaging", "review", "content")),
            entry("judging", with(GROUND, "messaging", "competition")),
            entry("title", with(GROUND, "messaging", "notice", "competition", "judging")));

    /** The roof: may import any face; nobody imports it. */
    static final Set<String> ROOF = Set.of("tasks", "demo");

    static boolean forbids(Dependency dependency) {
        var target = dependency.getTargetClass();
        if (!target.getPackageName().startsWith(ROOT)) {
            return false;
        }
        var from = moduleOf(dependency.getOriginClass());
        var to = moduleOf(target);
        if (from.equals(to)) {
            return false;
        }
        return !(isFace(target) && mayImport(from, to));
    }

    private static boolean mayImport(String from, String to) {
        return ROOF.contains(from)
                ? !ROOF.contains(to)
                : MAY_IMPORT.getOrDefault(from, Set.of()).contains(to);
    }

    static String moduleOf(JavaClass type) {
        var path = type.getPackageName().substring(ROOT.length());
        var dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** A module shows other modules its root package and nothing below it. */
    private static boolean isFace(JavaClass type) {
        return type.getPackageName().equals(ROOT + moduleOf(type));
    }

    /** Returns what the production classes really import, for the map in docs. */
    static Map<String, Set<String>> drawn(Iterable<JavaClass> production) {
        var edges = new TreeMap<String, Set<String>>();
        for (var type : production) {
            if (!type.getPackageName().startsWith(ROOT)) {
                continue;
            }
            var from = moduleOf(type);
            edges.computeIfAbsent(from, module -> new TreeSet<>());
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass();
                if (target.getPackageName().startsWith(ROOT)
                        && !moduleOf(target).equals(from)) {
                    edges.get(from).add(moduleOf(target));
                }
            }
        }
        return edges;
    }

    static List<String> floors() {
        return List.copyOf(MAY_IMPORT.keySet());
    }

    private static Set<String> with(Set<String> base, String... more) {
        var all = new TreeSet<>(base);
        all.addAll(List.of(more));
        return all;
    }

    @SafeVarargs
    private static Map<String, Set<String>> ordered(Map.Entry<String, Set<String>>... entries) {
        var map = new LinkedHashMap<String, Set<String>>();
        for (var entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }

    private ModuleMap() {}
}
