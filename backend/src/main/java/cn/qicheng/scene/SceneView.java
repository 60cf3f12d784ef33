package cn.qicheng.scene;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A code in force, for whoever put it up. */
@Serdeable
public record SceneView(
        String scene, Instant madeAt, @Nullable Instant expiresAt) {

    static SceneView of(SceneRow row) {
        return new SceneView(row.scene(), row.madeAt(), row.expiresAt());
    }
}
