package cn.qicheng.judging.domain;

import java.time.Instant;
import java.util.Set;

/**
 * A project in a round, as it stood when the panels were drawn.
 *
 * @param no its place in the order of pitches, and its name on blind sheets
 * @param entityKey the enterprise's credit code, or the founder's key without one
 */
public record Starter(
        String roundId,
        String entryId,
        int no,
        String personId,
        String entityKey,
        String projectName,
        String entityName,
        String districtCode,
        Instant enteredAt) {

    /** How a blind sheet calls it. */
    public String alias() {
        return "项目 %02d".formatted(no);
    }

    public PanelEntry panelEntry() {
        return new PanelEntry(entryId, Set.of(entryId, entityKey, personId));
    }
}
