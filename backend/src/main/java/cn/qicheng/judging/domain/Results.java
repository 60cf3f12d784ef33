package cn.qicheng.judging.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All sealed results. */
public interface Results {

    /** A sealed result without its text. */
    record Kept(String id, String roundId, int attempt, String fingerprint, String replaces, Instant sealedAt) {}

    /**
     * One project's line.
     *
     * @param points for people; {@code score} is exact
     */
    record Line(
            String resultId,
            String entryId,
            int rank,
            String score,
            String points,
            String decidedBy,
            Selection.Fate fate,
            @Nullable String belowLimit,
            @Nullable String lastIn,
            @Nullable String shortPoints,
            @Nullable String behindBy) {}

    Kept add(String id, SealedResult.Inputs inputs, SealedResult sealed, Instant now, String by);

    /** The latest attempt. */
    Optional<Kept> of(String roundId);

    Optional<String> text(String resultId);

    List<Line> lines(String resultId, int page, int size);

    Optional<Line> line(String resultId, String entryId);

    List<Line> selected(String resultId);

    long count(String resultId);
}
