package cn.qicheng.attendance.domain;

import cn.qicheng.kernel.ChinaTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Patterns in a base's confirmed months that are a reason for the bureau to look, and never a reason to refuse: one tap for
 * everybody is what the product offers, and a good month is a full one. Which numbers are worth a look is ours and stands here
 * and in docs/policy.
 */
public enum SpotSignal {
    /** Many months, all full, within a minute: was anybody looked at? */
    MANY_AT_ONCE("一口气确认很多人，全是满勤"),
    /** Nobody at the base was ever away. */
    ALWAYS_FULL("半年里所有人月月满勤、没人请假"),
    /** Several trainees tap within the same minute: one hand, many phones? */
    CHECKED_IN_TOGETHER("几个人在同一分钟签到"),
    /** The mentor waits for the last day every time. */
    ALWAYS_LAST_DAY("每次都拖到最后一天才确认");

    static final int MANY = 10;
    static final int FULL_MONTHS = 18;
    static final int TOGETHER = 4;
    static final int LAST_DAYS = 3;
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final String label;

    SpotSignal(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * A confirmed month as far as patterns go.
     *
     * @param by who confirmed it
     * @param tappedAt when the trainee tapped
     * @param lastOn the mentor's last day
     */
    public record Month(
            String personId, String by, Instant tappedAt, Instant confirmedAt, LocalDate lastOn, int missed) {}

    /**
     * What was found.
     *
     * @param mark the same for the same thing, however often it is found
     */
    public record Found(SpotSignal signal, String mark, String fact) {}

    /** Looks at all months of one base that were confirmed lately. */
    public static List<Found> in(Collection<Month> months) {
        var found = new ArrayList<Found>();
        found.addAll(manyAtOnce(months));
        found.addAll(alwaysFull(months));
        found.addAll(checkedInTogether(months));
        found.addAll(alwaysLastDay(months));
        return List.copyOf(found);
    }

    private static List<Found> manyAtOnce(Collection<Month> months) {
        var found = new ArrayList<Found>();
        byConfirmer(months).forEach((by, own) -> {
            var inOrder = own.stream()
                    .sorted(Comparator.comparing(Month::confirmedAt))
                    .toList();
            for (int from = 0; from < inOrder.size(); ) {
                var first = inOrder.get(from).confirmedAt();
                var group = inOrder.subList(from, inOrder.size()).stream()
                        .takeWhile(month -> month.confirmedAt().isBefore(first.plus(AT_ONCE)))
                        .toList();
                if (group.size() >= MANY && group.stream().allMatch(month -> month.missed() == 0)) {
                    found.add(new Found(
                            MANY_AT_ONCE,
                            by + "." + first.getEpochSecond(),
                            "%s，一分钟内确认 %d 个月，全是满勤".formatted(ChinaTime.dayOf(first), group.size())));
                }
                from += group.size();
            }
        });
        return found;
    }

    private static List<Found> alwaysFull(Collection<Month> months) {
        if (months.size() < FULL_MONTHS || months.stream().anyMatch(month -> month.missed() > 0)) {
            return List.of();
        }
        var latest = months.stream()
                .map(Month::confirmedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var day = ChinaTime.dayOf(latest);
        return List.of(new Found(
                ALWAYS_FULL,
                "%d-%d".formatted(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2),
                "近半年确认 %d 个月，没有一天缺勤或请假".formatted(months.size())));
    }

    private static List<Found> checkedInTogether(Collection<Month> months) {
        var byMinute = months.stream()
                .collect(Collectors.groupingBy(
                        month -> month.tappedAt().truncatedTo(ChronoUnit.MINUTES), TreeMap::new, Collectors.toList()));
        return byMinute.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                                .map(Month::personId)
                                .distinct()
                                .count()
                        >= TOGETHER)
                .map(entry -> new Found(
                        CHECKED_IN_TOGETHER,
                        String.valueOf(entry.getKey().getEpochSecond()),
                        "%s，%d 人在同一分钟签到"
                                .formatted(
                                        ChinaTime.dayOf(entry.getKey()),
                                        entry.getValue().size())))
                .toList();
    }

    private static List<Found> alwaysLastDay(Collection<Month> months) {
        var found = new ArrayList<Found>();
        byConfirmer(months).forEach((by, own) -> {
            var lastDays = own.stream()
                    .filter(month -> ChinaTime.dayOf(month.confirmedAt()).equals(month.lastOn()))
                    .map(Month::lastOn)
                    .distinct()
                    .sorted()
                    .toList();
            var all = own.stream().map(Month::lastOn).distinct().count();
            if (lastDays.size() >= LAST_DAYS && lastDays.size() == all) {
                found.add(new Found(
                        ALWAYS_LAST_DAY, by + "." + lastDays.getFirst(), "连续 %d 次都在最后一天确认".formatted(lastDays.size())));
            }
        });
        return found;
    }

    private static TreeMap<String, List<Month>> byConfirmer(Collection<Month> months) {
        return months.stream().collect(Collectors.groupingBy(Month::by, TreeMap::new, Collectors.toList()));
    }
}
