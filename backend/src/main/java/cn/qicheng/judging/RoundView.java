package cn.qicheng.judging;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round for those who organise it.
 *
 * @param termsHash the fingerprint of the terms; {@code seed} is shown once the result is sealed
 * @param sheets how many sheets are wanted, signed, still open, and how many do not count
 */
@Serdeable
public record RoundView(
        String id,
        String editionId,
        String editionName,
        int seq,
        String name,
        String state,
        @Nullable Integer places,
        boolean last,
        RoundTermsView terms,
        String termsHash,
        @Nullable String seedHash,
        @Nullable String seed,
        @Nullable Instant declaredAt,
        List<JudgeLine> judges,
        int projects,
        Sheets sheets,
        @Nullable Sealed result,
        List<String> allowedMoves) {

    /** A judge of the round; the name is for the organiser alone. */
    @Serdeable
    public record JudgeLine(String judgeId, String alias, String name, boolean pledged, int open, int signed) {}

    @Serdeable
    public record Sheets(int wanted, int signed, int open, int left) {}

    @Serdeable
    public record Sealed(int attempt, String fingerprint, String replaces, Instant sealedAt) {}
}
