package cn.qicheng.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.http.annotation.Controller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("架构：模块之间的墙")
class ArchitectureTest {

    static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("$Definition") && !location.contains("$Introspection"))
            // What the tests run against is no part of the product.
            .withImportOption(location -> !location.contains("/sandbox/") && !location.contains("/wechatmock/"))
            .importPackages("cn.qicheng");

    private static final ArchRule MODULES_MEET_AT_THEIR_FACE = classes()
            .should(
                    new ArchCondition<JavaClass>(
                            "reach another module only through its face and only as ModuleMap allows") {
                        @Override
                        public void check(JavaClass source, ConditionEvents events) {
                            if (source.getPackageName().equals("cn.qicheng")) {
                                return;
                            }
                            source.getDirectDependenciesFromSelf().stream()
                                    .filter(ModuleMap::forbids)
                                    .map(Dependency::getDescription)
                                    .forEach(trespass -> events.add(SimpleConditionEvent.violated(source, trespass)));
                        }
                    });

    @Test
    void modules_meet_at_their_face() {
        MODULES_MEET_AT_THEIR_FACE.check(PRODUCTION);
    }

    @Test
    void that_rule_has_teeth() {
        var trespasser = new ClassFileImporter().importClasses(cn.qicheng.kernel.Trespasser.class);

        assertThatThrownBy(() -> MODULES_MEET_AT_THEIR_FACE.check(trespasser)).hasMessageContaining("PolicyBook");
    }

    @Test
    void the_domain_is_plain_java() {
        classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "cn.qicheng.*", "cn.qicheng.*.domain")
                .allowEmptyShould(true)
                .check(PRODUCTION);
    }

    @Test
    void the_kernel_knows_no_framework() {
        noClasses()
                .that()
                .resideInAPackage("cn.qicheng.kernel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut..", "java.sql..")
                .check(PRODUCTION);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(PRODUCTION);
    }

    @Test
    void only_the_gateway_knows_wxjava() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.qicheng.wechat.wxjava..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("cn.binarywang..", "me.chanjar..")
                .check(PRODUCTION);
    }

    @Test
    void controllers_are_for_the_web_alone() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(PRODUCTION);
    }

    @Test
    void names_are_nouns_of_the_trade() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\$.*")
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(PRODUCTION);
    }

    @Test
    void a_desk_offers_at_most_seven_acts() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Desk")
                .should(new ArchCondition<JavaClass>("have at most 7 public methods") {
                    @Override
                    public void check(JavaClass desk, ConditionEvents events) {
                        var acts = desk.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .count();
                        if (acts > 7) {
                            events.add(SimpleConditionEvent.violated(desk, desk.getName() + " offers " + acts));
                        }
                    }
                })
                .allowEmptyShould(true)
                .check(PRODUCTION);
    }

    @Test
    void every_package_is_null_marked() throws Exception {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var folders = sources.filter(path -> path.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
            assertThat(folders)
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(Files.readString(folder.resolve("package-info.java")))
                            .contains("@NullMarked"));
        }
    }

    @Test
    void rows_stay_with_their_module() {
        var shown = PRODUCTION.stream()
                .filter(type -> type.getSimpleName().endsWith("Row")
                        || type.getSimpleName().endsWith("Rows"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

        assertThat(shown).isEmpty();
    }
}
