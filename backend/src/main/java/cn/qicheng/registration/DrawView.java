package cn.qicheng.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window's draw as everybody sees it: the fingerprint before, the seed after.
 *
 * @param seedHash SHA-256 of the seed's 32 bytes, in hex
 * @param seed in hex; null until the draw is made
 * @param arrived how many are in it so far
 */
@Serdeable
public record DrawView(
        String windowId,
        String windowName,
        String phase,
        Instant opensAt,
        Instant drawsAt,
        @Nullable Instant drawnAt,
        String seedHash,
        @Nullable String seed,
        long arrived,
        List<Post> posts) {

    @Serdeable
    public record Post(String positionId, String title, String baseName, int arrived) {}

    /** One lot, without who it is. */
    @Serdeable
    public record LotView(String positionId, long drawNo, String lot, int rank, String result) {}
}
