package cn.qicheng.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a window gave, counted from the rows, with every count that must agree.
 *
 * @param agrees whether every check holds
 * @param sha256 of the sealed counts; null before the seal
 */
@Serdeable
public record WindowReportView(
        String windowId,
        String windowName,
        String fairness,
        Instant opensAt,
        Instant closesAt,
        List<PostCounts> posts,
        List<Check> checks,
        boolean agrees,
        Instant countedAt,
        @Nullable Instant sealedAt,
        @Nullable String sha256) {

    /** A post's places and people. */
    @Serdeable
    public record PostCounts(
            String positionId,
            String title,
            String baseName,
            int places,
            int taken,
            int active,
            int released,
            int held,
            int waiting,
            int arrived) {}

    /** Two counts that must be the same, or one that must not pass the other. */
    @Serdeable
    public record Check(String name, long one, long other, boolean holds) {}
}
