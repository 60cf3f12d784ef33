package cn.qicheng.judging.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A project with everything that its rank and its selection depend on.
 *
 * @param limits the keys of the limits it takes a place of; none means that no quota is open to it
 * @param barredBy why it may not be selected whatever its rank, e.g. that it has the title already; empty if it may
 */
public record Contender(String entryId, Instant enteredAt, List<Counted> sheets, List<String> limits, String barredBy) {

    /** A signed sheet that counts, under the judge's number in this round. */
    public record Counted(String judge, Map<String, Integer> marks, String fingerprint) {

        public Counted {
            marks = Map.copyOf(marks);
        }
    }

    public Contender {
        sheets = List.copyOf(sheets);
        limits = List.copyOf(limits);
    }
}
