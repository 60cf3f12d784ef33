package cn.qicheng.messaging;

import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something to be told to one person, in full; it is shortened when it is sent, never in the inbox.
 *
 * @param event what happened, e.g. the id of the registration and its step; the same event is told a person once
 * @param said our names of the kind's fields and what stands in them
 * @param page where a tap leads, without a leading slash; empty for nowhere
 * @param districtCode whose officers see it in the queue; empty for the city alone
 */
public record Message(
        MessageKind kind, String event, String personId, Map<String, String> said, String page, String districtCode) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ChinaTime.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    public Message {
        said = Map.copyOf(said);
    }

    public static Message to(String personId, MessageKind kind, String event) {
        return new Message(kind, event, personId, Map.of(), "", "");
    }

    public Message saying(String field, String words) {
        var more = new LinkedHashMap<>(said);
        more.put(field, words);
        return new Message(kind, event, personId, more, page, districtCode);
    }

    public Message saying(String field, Instant minute) {
        return saying(field, MINUTE.format(minute));
    }

    /** A last day, which lasts until midnight. */
    public Message untilTheEndOf(String field, LocalDate day) {
        return saying(field, DAY.format(day) + " 23:59");
    }

    public Message saying(String field, LocalDate day) {
        return saying(field, DAY.format(day));
    }

    public Message saying(String field, Money amount) {
        return saying(field, "¥" + amount.yuan());
    }

    /** The same to somebody else. */
    public Message forPerson(String other) {
        return new Message(kind, event, other, said, page, districtCode);
    }

    public Message opening(String appPage) {
        return new Message(kind, event, personId, said, appPage, districtCode);
    }

    public Message inDistrict(String code) {
        return new Message(kind, event, personId, said, page, code);
    }

    /** Keeps the person and the words out of logs. */
    @Override
    public String toString() {
        return "Message[" + kind + " " + event + "]";
    }
}
