package cn.qicheng.wechatmock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One-time codes of one kind: good once, for five minutes. */
final class Codes<T> {
    static final Duration LIFETIME = Duration.ofMinutes(5);

    /** Long enough that a second use is told apart from an unknown code, short enough for a long load test. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final InstantSource clock;
    private final Map<String, Minted<T>> minted = new LinkedHashMap<>();

    Codes(InstantSource clock) {
        this.clock = clock;
    }

    synchronized String mint(T meaning) {
        Instant now = clock.instant();
        var oldest = minted.values().iterator();
        while (oldest.hasNext() && oldest.next().at.plus(REMEMBERED).isBefore(now)) {
            oldest.remove();
        }
        String code = "0" + RandomText.ofLength(31);
        minted.put(code, new Minted<>(meaning, now));
        return code;
    }

    /** What the code means, without using it up; for checks that come before. */
    synchronized T look(String code) {
        Minted<T> known = minted.get(code);
        if (known == null) {
            throw Refusal.invalidCode();
        }
        if (known.usedAt != null) {
            throw Refusal.usedCode();
        }
        if (!clock.instant().isBefore(known.at.plus(LIFETIME))) {
            throw Refusal.invalidCode();
        }
        return known.meaning;
    }

    synchronized T use(String code) {
        T meaning = look(code);
        Optional.ofNullable(minted.get(code)).ifPresent(known -> known.usedAt = clock.instant());
        return meaning;
    }

    synchronized List<View> views() {
        Instant now = clock.instant();
        List<View> views = new ArrayList<>();
        minted.forEach((code, known) -> views.add(new View(code, String.valueOf(known.meaning), stateOf(known, now))));
        return views;
    }

    private static String stateOf(Minted<?> known, Instant now) {
        if (known.usedAt != null) {
            return "used";
        }
        return now.isBefore(known.at.plus(LIFETIME)) ? "fresh" : "expired";
    }

    private static final class Minted<T> {
        private final T meaning;
        private final Instant at;
        private @Nullable Instant usedAt;

        Minted(T meaning, Instant at) {
            this.meaning = meaning;
            this.at = at;
        }
    }

    record View(String code, String meaning, String state) {}
}
