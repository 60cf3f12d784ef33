package cn.qicheng.judging;

import java.util.List;

/**
 * The standing result of a round, for the module that gives titles.
 *
 * @param last whether titles are nominated from it
 */
public record SealedRound(
        String roundId, String editionId, String roundName, boolean last, String fingerprint, List<Selected> selected) {

    /** Somebody who was selected, best first. */
    public record Selected(
            String entryId,
            String personId,
            String entityKey,
            String projectName,
            String entityName,
            String districtCode,
            int rank,
            String points) {}

    public SealedRound {
        selected = List.copyOf(selected);
    }
}
