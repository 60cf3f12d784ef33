package cn.qicheng.judging;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round as anyone may read it: the terms as declared, and once sealed who was selected, where the lines lie and what
 * proves it. Who was not selected is told to nobody but themselves.
 */
@Serdeable
public record PublicResultView(
        String roundId,
        String editionName,
        String roundName,
        String state,
        RoundTermsView terms,
        String termsHash,
        String seedHash,
        @Nullable String seed,
        int projects,
        @Nullable String resultHash,
        @Nullable Instant sealedAt,
        List<Selected> selected) {

    /** Somebody who was selected. */
    @Serdeable
    public record Selected(int rank, String projectName, String entityName, String points) {}
}
