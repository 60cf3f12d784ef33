package cn.qicheng.traineeship;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signature under an agreement as its parties and the offices see it.
 *
 * @param party TRAINEE or BASE
 * @param strokes what was drawn, points x, y, x, y … in a box of 1000 × 500; null if it was typed or only ticked
 * @param typedName the name that was typed in its place
 */
@Serdeable
public record SignatureView(
        String party,
        String name,
        Instant signedAt,
        @Nullable List<List<Integer>> strokes,
        @Nullable String typedName) {}
