package cn.qicheng.judging.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Puts judges on panels so that nobody scores where there is a tie and all have the same work.
 *
 * <p>First every project, the one with the fewest judges to choose from first, takes those with the least work so far;
 * equals are told apart by lots that fall from the round's seed. Then work is evened out: as long as somebody has two
 * projects more than somebody else, and a chain of judges leads from one to the other in which each can take a project of
 * the one before, every link hands one on. What remains uneven cannot be evened without a conflict. The same judges,
 * projects and seed give the same panels, in whatever order they are listed.
 */
public final class PanelDraw {

    /** The panels by entry, and the projects for which too few judges without a tie were found. */
    public record Drawn(Map<String, List<String>> panels, List<Shortage> shortages) {

        public Drawn {
            shortages = List.copyOf(shortages);
        }
    }

    /** A panel below strength. */
    public record Shortage(String entryId, int wanted, int found) {}

    private static final int NOBODY = -1;

    private final List<PanelEntry> entries;
    private final List<PanelJudge> judges;
    private final Lots lots;
    private final BitSet[] seats;
    private final BitSet[] couldTake;
    private final int[] work;

    private PanelDraw(String seedHex, Collection<PanelEntry> entries, Collection<PanelJudge> judges) {
        this.lots = new Lots(seedHex);
        this.entries = entries.stream()
                .sorted(Comparator.comparing(PanelEntry::entryId))
                .toList();
        this.judges = judges.stream()
                .sorted(Comparator.comparing(PanelJudge::judgeId))
                .toList();
        this.seats = emptySets(this.judges.size());
        this.couldTake = emptySets(this.judges.size());
        this.work = new int[this.judges.size()];
    }

    /** Draws a panel of that size for every entry. */
    public static Drawn of(String seedHex, Collection<PanelEntry> entries, Collection<PanelJudge> judges, int size) {
        var draw = new PanelDraw(seedHex, entries, judges);
        draw.findTies();
        draw.seat(size);
        draw.evenOut();
        return draw.drawn(size);
    }

    /**
     * Returns who takes a place that came free or one more place: without a tie, not on the panel already or before, with
     * the least work; equals by lot.
     */
    public static Optional<String> another(
            String seedHex,
            PanelEntry entry,
            Collection<PanelJudge> judges,
            Set<String> everOnThePanel,
            Map<String, Integer> workOf) {
        var lots = new Lots(seedHex);
        return judges.stream()
                .filter(judge -> !everOnThePanel.contains(judge.judgeId()))
                .filter(judge -> judge.conflictWith(entry).isEmpty())
                .min(Comparator.comparing((PanelJudge judge) -> workOf.getOrDefault(judge.judgeId(), 0))
                        .thenComparing(judge -> lots.lotOf(entry.entryId(), judge.judgeId())))
                .map(PanelJudge::judgeId);
    }

    private static BitSet[] emptySets(int count) {
        var sets = new BitSet[count];
        Arrays.setAll(sets, judge -> new BitSet());
        return sets;
    }

    private void findTies() {
        var entriesWith = new HashMap<String, BitSet>();
        for (int entry = 0; entry < entries.size(); entry++) {
            for (var key : entries.get(entry).keys()) {
                entriesWith.computeIfAbsent(key, any -> new BitSet()).set(entry);
            }
        }
        for (int judge = 0; judge < judges.size(); judge++) {
            couldTake[judge].set(0, entries.size());
            for (var tie : judges.get(judge).ties()) {
                couldTake[judge].andNot(entriesWith.getOrDefault(tie.key(), new BitSet()));
            }
        }
    }

    private void seat(int size) {
        var order = new ArrayList<Integer>();
        var free = new int[entries.size()];
        var lotOf = new String[entries.size()];
        for (int entry = 0; entry < entries.size(); entry++) {
            order.add(entry);
            lotOf[entry] = lots.lotOf(entries.get(entry).entryId());
            for (var set : couldTake) {
                free[entry] += set.get(entry) ? 1 : 0;
            }
        }
        order.sort(Comparator.comparing((Integer entry) -> free[entry]).thenComparing(entry -> lotOf[entry]));
        for (var entry : order) {
            leastBusy(entry, size).forEach(judge -> move(entry, NOBODY, judge));
        }
    }

    private List<Integer> leastBusy(int entry, int size) {
        record Candidate(int judge, int work, String lot) {}
        var candidates = new ArrayList<Candidate>();
        for (int judge = 0; judge < judges.size(); judge++) {
            if (couldTake[judge].get(entry)) {
                var lot = lots.lotOf(
                        entries.get(entry).entryId(), judges.get(judge).judgeId());
                candidates.add(new Candidate(judge, work[judge], lot));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparing(Candidate::work).thenComparing(Candidate::lot))
                .limit(size)
                .map(Candidate::judge)
                .toList();
    }

    private void move(int entry, int from, int to) {
        if (from != NOBODY) {
            seats[from].clear(entry);
            couldTake[from].set(entry);
            work[from]--;
        }
        seats[to].set(entry);
        couldTake[to].clear(entry);
        work[to]++;
    }

    private void evenOut() {
        for (int judge = nextToRelieve(); judge != NOBODY; judge = nextToRelieve()) {
            handOnAlong(chainFrom(judge));
        }
    }

    /** Returns the busiest judge from whom a chain leads to somebody with at least two projects less. */
    private int nextToRelieve() {
        var least = Arrays.stream(work).min().orElse(0);
        return IntStream.range(0, work.length)
                .filter(judge -> work[judge] >= least + 2)
                .boxed()
                .sorted(Comparator.comparing((Integer judge) -> -work[judge]).thenComparing(judge -> judge))
                .filter(judge -> !chainFrom(judge).isEmpty())
                .findFirst()
                .orElse(NOBODY);
    }

    /** Returns the shortest chain of judges from this one to somebody with at least two projects less; empty if none. */
    private List<Integer> chainFrom(int start) {
        var before = new int[judges.size()];
        Arrays.fill(before, NOBODY);
        before[start] = start;
        var next = new ArrayDeque<Integer>();
        next.add(start);
        while (!next.isEmpty()) {
            int judge = next.remove();
            if (work[judge] <= work[start] - 2) {
                return chain(before, judge);
            }
            for (int other = 0; other < judges.size(); other++) {
                if (before[other] == NOBODY && seats[judge].intersects(couldTake[other])) {
                    before[other] = judge;
                    next.add(other);
                }
            }
        }
        return List.of();
    }

    private static List<Integer> chain(int[] before, int end) {
        var chain = new ArrayList<Integer>();
        for (int judge = end; ; judge = before[judge]) {
            chain.addFirst(judge);
            if (before[judge] == judge) {
                return chain;
            }
        }
    }

    private void handOnAlong(List<Integer> chain) {
        for (int link = chain.size() - 1; link > 0; link--) {
            int from = chain.get(link - 1);
            int to = chain.get(link);
            var both = (BitSet) seats[from].clone();
            both.and(couldTake[to]);
            move(both.nextSetBit(0), from, to);
        }
    }

    private Drawn drawn(int size) {
        var panels = new TreeMap<String, List<String>>();
        var shortages = new ArrayList<Shortage>();
        for (int entry = 0; entry < entries.size(); entry++) {
            var panel = new ArrayList<String>();
            for (int judge = 0; judge < judges.size(); judge++) {
                if (seats[judge].get(entry)) {
                    panel.add(judges.get(judge).judgeId());
                }
            }
            var id = entries.get(entry).entryId();
            panels.put(id, List.copyOf(panel));
            if (panel.size() < size) {
                shortages.add(new Shortage(id, size, panel.size()));
            }
        }
        return new Drawn(panels, shortages);
    }
}
