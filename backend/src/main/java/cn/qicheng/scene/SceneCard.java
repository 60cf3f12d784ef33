package cn.qicheng.scene;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page behind a code shows: a name, a few facts, one way on. Nothing personal, for anybody may scan it. */
@Serdeable
public record SceneCard(
        String kind,
        String title,
        String subtitle,
        List<Fact> facts,
        @Nullable Action action) {

    @Serdeable
    public record Fact(String label, String value) {}

    /** A button and the page of the app behind it. */
    @Serdeable
    public record Action(String label, String page) {}
}
