package cn.qicheng.judging.domain;

import java.util.Set;

/**
 * A project to be judged.
 *
 * @param keys everything a judge could have a tie with: its own id, the enterprise's credit code, the people in it
 */
public record PanelEntry(String entryId, Set<String> keys) {

    public PanelEntry {
        keys = Set.copyOf(keys);
    }
}
