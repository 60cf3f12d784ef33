package cn.qicheng.judging.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The order of the pitches (路演顺序), drawn from the round's seed; a project's number is also its name on blind sheets. */
public final class PitchOrder {

    private record Lot(String lot, String entryId) {}

    /** Returns the entries in the order of their lots. */
    public static List<String> of(String seedHex, Collection<String> entryIds) {
        var lots = new Lots(seedHex);
        return entryIds.stream()
                .distinct()
                .map(entry -> new Lot(lots.lotOf("pitch/" + entry), entry))
                .sorted(Comparator.comparing(Lot::lot).thenComparing(Lot::entryId))
                .map(Lot::entryId)
                .toList();
    }

    private PitchOrder() {}
}
