package cn.qicheng.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a window's rush goes, for the officer's live board. Counts of taps are of the process that answers, since it started;
 * places are the city's.
 *
 * @param asOf the server's time of this view
 * @param arrivals taps
 * @param accepts taps that took a place
 * @param refusals taps refused, by the code of the problem
 * @param inLine taps that wait for the writer now
 * @param oldestUnknownMillis how long a commit has been without an answer; 0 if every outcome is known
 * @param followUpsOwed places whose review is still to be opened
 * @param stopped posts that take nobody because their numbers do not agree
 */
@Serdeable
public record RushLiveView(
        String windowId,
        String phase,
        Instant asOf,
        Instant opensAt,
        Instant closesAt,
        int places,
        int taken,
        long arrivals,
        long accepts,
        Map<String, Long> refusals,
        int inLine,
        long commits,
        double rowsPerCommit,
        double commitMillis,
        double slowestCommitMillis,
        long oldestUnknownMillis,
        long followUpsOwed,
        List<String> stopped) {}
