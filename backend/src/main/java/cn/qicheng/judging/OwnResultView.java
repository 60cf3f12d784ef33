package cn.qicheng.judging;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A founder's own result: rank, score, what became of it and why.
 *
 * @param averages of each criterion over the sheets that count
 * @param behindBy the step that put it behind the last one selected
 */
@Serdeable
public record OwnResultView(
        String roundId,
        String editionName,
        String roundName,
        String entryId,
        String projectName,
        int rank,
        int of,
        String points,
        String fate,
        @Nullable String belowLimit,
        @Nullable Integer places,
        @Nullable Integer lastInRank,
        @Nullable String lastInPoints,
        @Nullable String shortPoints,
        @Nullable String behindBy,
        @Nullable String behindCriterion,
        List<Average> averages,
        int sheets,
        String resultHash) {

    @Serdeable
    public record Average(String name, int weight, String points) {}
}
