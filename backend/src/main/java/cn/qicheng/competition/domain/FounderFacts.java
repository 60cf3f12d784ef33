package cn.qicheng.competition.domain;

import cn.qicheng.competition.EntryForm;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the criteria of a title look at; null is not told yet. */
public record FounderFacts(
        @Nullable LocalDate foundedOn,
        @Nullable Integer jobs,
        @Nullable LocalDate jobsSince,
        @Nullable Long revenueYuan,
        @Nullable Integer ipCount,
        @Nullable Boolean cleanRecord) {

    public static FounderFacts of(EntryForm form) {
        return new FounderFacts(
                form.foundedOn(),
                form.jobs(),
                form.jobsSince(),
                form.revenueYuan(),
                form.ipCount(),
                form.cleanRecord());
    }
}
