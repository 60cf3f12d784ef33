package cn.qicheng.judging;

import cn.qicheng.judging.domain.RoundTerms;
import java.time.LocalDate;
import java.util.Map;

/**
 * One version of how contests are judged. All of it is ours, because the documents are silent.
 *
 * @param pledge what a judge declares before seeing an entry
 * @param scoringDays calendar days for scoring where the edition names no last day
 * @param terms the terms proposed for each series
 */
record JudgingPolicy(
        String version, LocalDate inForceFrom, String pledge, int scoringDays, Map<String, RoundTerms> terms) {

    JudgingPolicy {
        terms = Map.copyOf(terms);
        terms.forEach((series, proposed) -> {
            if (!proposed.faults().isEmpty()) {
                throw new IllegalStateException(
                        "judging.yml %s, series %s: %s".formatted(version, series, proposed.faults()));
            }
        });
    }

    RoundTerms of(String series) {
        var proposed = terms.get(series);
        if (proposed == null) {
            throw new IllegalStateException("judging.yml %s has no rubric for %s".formatted(version, series));
        }
        return proposed;
    }
}
