package cn.qicheng.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.approval.Approved;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("文档与代码一致：模块图、接口说明")
class ModuleDrawingTest {

    @Test
    void the_map_of_modules_is_drawn_from_the_imports() throws Exception {
        var drawn = ModuleMap.drawn(ArchitectureTest.PRODUCTION);
        assertThat(drawn).isNotEmpty();
        var rows = drawn.entrySet().stream()
                .map(edge -> "| %s | %s |".formatted(edge.getKey(), String.join(", ", edge.getValue())))
                .collect(Collectors.joining("\n"));
        Approved.matches(
                "architecture/modules.md",
                "# Modules\n\nWritten by a test from the real imports; what is allowed is `ModuleMap` in the tests.\n\n"
                        + "| module | imports the faces of |\n|---|---|\n" + rows + "\n");
    }

    @Test
    void the_api_description_is_the_one_the_build_writes() throws Exception {
        var written = Files.readString(Path.of("target/classes/META-INF/swagger/qicheng.yml"));

        assertThat(written).contains("/api/v1/registrations").doesNotContain("/api/v1/probe");
        Approved.matches("api/openapi.yml", written);
    }
}
