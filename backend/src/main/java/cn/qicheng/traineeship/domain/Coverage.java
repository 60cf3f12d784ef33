package cn.qicheng.traineeship.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Which days insurance policies cover together. One that begins the day after another ends continues it. Policy: 17号 第十七条
 * （二）.
 */
public final class Coverage {

    /** Days from the first to the last, both inclusive. */
    public record Stretch(LocalDate from, LocalDate to) {

        public boolean touches(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && !to.isBefore(first);
        }
    }

    /** Returns the covered stretches in the order of time, those that meet made one. */
    public static List<Stretch> merged(Collection<Stretch> covers) {
        var found = new ArrayList<Stretch>();
        for (var cover :
                covers.stream().sorted(Comparator.comparing(Stretch::from)).toList()) {
            var last = found.isEmpty() ? null : found.getLast();
            if (last != null && !cover.from().isAfter(last.to().plusDays(1))) {
                found.set(
                        found.size() - 1,
                        new Stretch(last.from(), cover.to().isAfter(last.to()) ? cover.to() : last.to()));
            } else {
                found.add(cover);
            }
        }
        return List.copyOf(found);
    }

    /** Returns the days of a term that nothing covers. */
    public static List<Stretch> gaps(LocalDate first, LocalDate last, Collection<Stretch> covers) {
        var gaps = new ArrayList<Stretch>();
        var open = first;
        for (var cover : merged(covers)) {
            if (!cover.touches(open, last)) {
                continue;
            }
            if (cover.from().isAfter(open)) {
                gaps.add(new Stretch(open, cover.from().minusDays(1)));
            }
            open = cover.to().plusDays(1);
        }
        if (!open.isAfter(last)) {
            gaps.add(new Stretch(open, last));
        }
        return List.copyOf(gaps);
    }

    private Coverage() {}
}
