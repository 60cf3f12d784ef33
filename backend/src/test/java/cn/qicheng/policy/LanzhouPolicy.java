package cn.qicheng.policy;

import io.micronaut.core.io.ResourceResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The city's real policy data for tests that need no server. */
public final class LanzhouPolicy {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T01:00:00Z"), ZoneOffset.UTC);

    public static PolicyBook book() {
        return new PolicyBook(new PolicyYaml(new ResourceResolver(), "classpath:policy/lanzhou", CLOCK).read(), CLOCK);
    }

    public static TraineeshipPolicy on(LocalDate day) {
        return book().traineeship(day);
    }

    /** The same data with one word of the traineeship's rules put wrong, as an officer might. */
    public static TraineeshipPolicy withMistake(Path folder, String word, String wrong, LocalDate day) {
        return with(folder, word, wrong).traineeship(day);
    }

    /** The same data with one word of the traineeship's rules put otherwise, as another city might. */
    public static PolicyBook with(Path folder, String word, String other) {
        return with(folder, "traineeship.yml", word, other);
    }

    static PolicyBook with(Path folder, String changed, String word, String other) {
        try (var files = Files.list(Path.of("src/main/resources/policy/lanzhou"))) {
            for (var file : files.toList()) {
                var text = Files.readString(file);
                Files.writeString(
                        folder.resolve(file.getFileName()), file.endsWith(changed) ? text.replace(word, other) : text);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new PolicyBook(new PolicyYaml(new ResourceResolver(), "file:" + folder, CLOCK).read(), CLOCK);
    }

    private LanzhouPolicy() {}
}
