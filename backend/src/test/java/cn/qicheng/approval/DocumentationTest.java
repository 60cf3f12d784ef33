package cn.qicheng.approval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.kernel.Move;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("文档与代码一致：状态表、错误表、政策对照")
class DocumentationTest {

    // Reading all classes takes seconds, so it is done once.
    private static final List<Class<? extends Move<?>>> MOVES = moves();

    private static final Pattern CODE = Pattern.compile("\"((?!SHA)[A-Z]{3}-\\d{3})\"");
    private static final Pattern ROW = Pattern.compile("^\\| ([A-Z]{3}-\\d{3}) \\|(.*)\\|$", Pattern.MULTILINE);

    @Test
    void every_state_machine_is_drawn_from_its_moves() throws Exception {
        assertThat(MOVES).isNotEmpty();
        for (var machine : MOVES) {
            var name = machine.getSimpleName().replaceAll("Move$", "");
            var rendered = "# %s\n\nWritten by a test from `%s`. A step that is not listed cannot happen.\n\n"
                            .formatted(name, machine.getName())
                    + StateTable.of(machine);
            Approved.matches("state-machines/" + kebab(name) + ".md", rendered);
        }
    }

    @Test
    void no_state_table_outlives_its_machine() throws IOException {
        var expected = MOVES.stream()
                .map(machine -> kebab(machine.getSimpleName().replaceAll("Move$", "")) + ".md")
                .collect(Collectors.toCollection(TreeSet::new));
        try (var files = Files.list(Path.of("..", "docs", "state-machines"))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void every_problem_code_is_explained_and_every_explanation_has_its_code() throws IOException {
        var used = new TreeMap<String, String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                var matcher = CODE.matcher(Files.readString(source));
                while (matcher.find()) {
                    used.putIfAbsent(matcher.group(1), source.getFileName().toString());
                }
            }
        }
        var explained = new TreeMap<String, String>();
        var rows = ROW.matcher(Files.readString(Path.of("..", "docs", "errors.md")));
        while (rows.find()) {
            assertThat(explained.put(rows.group(1), rows.group(2)))
                    .as("docs/errors.md has %s twice", rows.group(1))
                    .isNull();
            assertThat(List.of(rows.group(2).split("\\|")))
                    .as("docs/errors.md %s: status, 中文, what to do next", rows.group(1))
                    .hasSize(3)
                    .allSatisfy(cell -> assertThat(cell).isNotBlank());
        }
        assertThat(explained.keySet()).isEqualTo(used.keySet());
    }

    @Test
    void every_test_that_a_policy_page_names_exists() throws IOException {
        var name = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))`");
        try (var pages = Files.list(Path.of("..", "docs", "policy"));
                var sources = Files.walk(Path.of("src/test/java"))) {
            var tests = sources.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
            for (var page : pages.toList()) {
                var named = name.matcher(Files.readString(page))
                        .results()
                        .map(match -> match.group(1) + ".java")
                        .toList();
                assertThat(named).as(page.toString()).isNotEmpty().isSubsetOf(tests);
            }
        }
    }

    @Test
    void every_test_of_a_bad_day_exists() throws IOException {
        var sources = new TreeMap<String, String>();
        for (var root : List.of("src/test/java", "../miniprogram-mock/sandbox/src/test/java")) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        var named = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`")
                .matcher(Files.readString(Path.of("..", "docs", "architecture", "bad-days.md")))
                .results()
                .toList();
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(test -> assertThat(sources.getOrDefault(test.group(1), ""))
                        .as(test.group())
                        .contains(" void " + test.group(2) + "("));
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends Move<?>>> moves() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cn.qicheng").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Move.class))
                        .sorted(Comparator.comparing(JavaClass::getSimpleName))
                        .<Class<? extends Move<?>>>map(type -> (Class<? extends Move<?>>) type.reflect())
                        .toList();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
