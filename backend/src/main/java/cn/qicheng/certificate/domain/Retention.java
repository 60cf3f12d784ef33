package cn.qicheng.certificate.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the base kept the trainee on.
 *
 * @param contractFrom first day of the labour contract; null if not kept on
 * @param contractUntil its last day, inclusive; null if not kept on or for a contract without end
 */
public record Retention(
        boolean retained,
        @Nullable LocalDate contractFrom,
        @Nullable LocalDate contractUntil,
        String byPersonId,
        Instant at) {

    /** Whether it counts towards 第十七条（六）: kept on, with a contract of so many years or without end. */
    public boolean counts(int years) {
        return retained
                && contractFrom != null
                && (contractUntil == null
                        || !contractUntil.isBefore(contractFrom.plusYears(years).minusDays(1)));
    }
}
