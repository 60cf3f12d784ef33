package cn.qicheng.stipend.domain;

import cn.qicheng.stipend.domain.StipendFigures.DaysToHand;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long money really took in each district, from the end of a month to its trainee's hand.
 *
 * @param since the first day that counts
 */
public record HandTimes(LocalDate since, Map<String, Spread> districts) {

    /** Below so many months a district's figures would be somebody's own story; ours, not policy. */
    static final int ENOUGH = 20;

    /**
     * @param half days within which half of the months were in hand
     * @param most days within which nine in ten were
     */
    public record Spread(long cases, int half, int most) {}

    public HandTimes {
        districts = Map.copyOf(districts);
    }

    public static HandTimes of(LocalDate since, List<DaysToHand> found) {
        var days = new HashMap<String, TreeMap<Integer, Long>>();
        for (var each : found) {
            days.computeIfAbsent(each.districtCode(), district -> new TreeMap<>())
                    .merge(each.days(), each.cases(), Long::sum);
        }
        var spreads = new HashMap<String, Spread>();
        days.forEach((district, counted) -> {
            var cases = counted.values().stream().mapToLong(Long::longValue).sum();
            spreads.put(district, new Spread(cases, within(counted, cases, 50), within(counted, cases, 90)));
        });
        return new HandTimes(since, spreads);
    }

    /** Returns the district's figures; empty when there are too few months for any. */
    public Optional<Spread> of(String district) {
        return Optional.ofNullable(districts.get(district)).filter(spread -> spread.cases() >= ENOUGH);
    }

    /** The smallest number of days within which at least so many in a hundred were done. */
    private static int within(TreeMap<Integer, Long> counted, long cases, int percent) {
        var sum = 0L;
        for (var entry : counted.entrySet()) {
            sum += entry.getValue();
            if (sum * 100 >= cases * percent) {
                return entry.getKey();
            }
        }
        return counted.lastKey();
    }
}
