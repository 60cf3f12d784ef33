package cn.qicheng.attendance.domain;

import cn.qicheng.policy.LeaveType;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days of a month on which a trainee was not there: without leave, and with leave of each type. Policy: 17号 第十九条
 * (leave by the labour contract law and the base's own rules); what leave costs is the city's data.
 *
 * @param leave type's code → days, without zeros
 */
public record MonthDays(int absent, SortedMap<String, Integer> leave) {

    /** What stands for leave of which nobody said what it was. */
    public static final String OTHER = "OTHER";

    public static final MonthDays FULL = new MonthDays(0, new TreeMap<>());

    public MonthDays {
        var kept = new TreeMap<String, Integer>();
        leave.forEach((type, days) -> {
            if (days > 0) {
                kept.put(type, days);
            }
        });
        leave = java.util.Collections.unmodifiableSortedMap(kept);
    }

    public static MonthDays of(int absent, Map<String, Integer> leave) {
        return new MonthDays(absent, new TreeMap<>(leave));
    }

    /** Reads what {@link #stored()} wrote. */
    public static MonthDays of(int absent, String stored) {
        return of(
                absent,
                Stream.of(stored.split(";"))
                        .filter(pair -> !pair.isEmpty())
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.parseInt(pair[1]))));
    }

    /** Returns the leave as it is stored, e.g. {@code PERSONAL=2;SICK=1}. */
    public String stored() {
        return leave.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }

    public int leaveDays() {
        return leave.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int missed() {
        return absent + leaveDays();
    }

    /** Returns the codes that none of the types has. */
    public Stream<String> unknown(Collection<LeaveType> types) {
        return leave.keySet().stream()
                .filter(code -> types.stream().noneMatch(type -> type.code().equals(code)));
    }

    /** Returns the days that count as absent: those without leave, and leave beyond what its type allows in a month. */
    public int counted(Collection<LeaveType> types) {
        var beyond = types.stream()
                .mapToInt(type -> Math.max(0, leave.getOrDefault(type.code(), 0) - type.daysPerMonth()))
                .sum();
        return absent + beyond;
    }

    /** Returns the days in words, e.g. 缺勤 1 天，病假 2 天. */
    public String inWords(Collection<LeaveType> types) {
        if (missed() == 0) {
            return "满勤";
        }
        var named = types.stream()
                .filter(type -> leave.containsKey(type.code()))
                .map(type -> "%s %d 天".formatted(type.name(), leave.get(type.code())));
        return Stream.concat(absent == 0 ? Stream.empty() : Stream.of("缺勤 %d 天".formatted(absent)), named)
                .collect(Collectors.joining("，"));
    }
}
