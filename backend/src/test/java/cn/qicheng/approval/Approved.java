package cn.qicheng.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file in docs that a test writes. {@code -Dapprove} rewrites it; otherwise a difference fails the build. */
public final class Approved {

    private static final Path DOCS = Path.of("..", "docs");

    public static void matches(String name, String rendered) throws IOException {
        var file = DOCS.resolve(name);
        if (System.getProperty("approve") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, rendered);
        }
        assertThat(file)
                .as("run with -Dapprove once if the change of %s is meant", name)
                .exists();
        assertThat(Files.readString(file))
                .as("docs/%s (rewrite with -Dapprove)", name)
                .isEqualTo(rendered);
    }

    private Approved() {}
}
