package cn.qicheng.wechatmock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The platform's two token slots, which know nothing of each other.
 *
 * <p>The stable slot gives the same token to everybody who asks; in its last five minutes it is replaced, and both are
 * good for the rest of them. Forcing replaces it at once and kills the old one, but only 20 times a day and not twice
 * within 30 seconds; a force beyond that is quietly ignored. The legacy slot makes a new token at every call and lets
 * the old one live for five minutes.
 */
final class AccessTokens {
    static final Duration LIFETIME = Duration.ofHours(2);
    static final Duration OVERLAP = Duration.ofMinutes(5);
    static final int FORCED_PER_DAY = 20;
    static final Duration BETWEEN_FORCED = Duration.ofSeconds(30);
    static final int LEGACY_PER_DAY = 2_000;

    private static final ZoneId PLATFORM_ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{20,512}");

    private final InstantSource clock;
    private final Map<String, Issued> issued = new LinkedHashMap<>();
    private @Nullable String stable;
    private @Nullable String legacy;
    private Instant lastForced = Instant.MIN;
    private @Nullable LocalDate day;
    private int forcedToday;
    private int legacyToday;

    AccessTokens(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Grant stable(boolean force) {
        Instant now = startOfCall();
        if (stable == null) {
            stable = issue("stable", now);
        } else if (force && mayForce(now)) {
            forcedToday++;
            lastForced = now;
            expire(stable, now, Fate.REPLACED);
            stable = issue("stable", now);
        } else if (remaining(stable, now).compareTo(OVERLAP) <= 0) {
            shorten(stable, now.plus(OVERLAP));
            stable = issue("stable", now);
        }
        return new Grant(stable, remaining(stable, now).toSeconds());
    }

    synchronized Grant legacy() {
        Instant now = startOfCall();
        if (++legacyToday > LEGACY_PER_DAY) {
            throw Refusal.of(45009, "reach max api daily quota limit");
        }
        if (legacy != null) {
            shorten(legacy, now.plus(OVERLAP));
        }
        legacy = issue("legacy", now);
        return new Grant(legacy, LIFETIME.toSeconds());
    }

    /** Passes for a good token; otherwise says what is wrong with it as the platform does. */
    synchronized void require(String token) {
        Instant now = startOfCall();
        if (!WELL_FORMED.matcher(token).matches()) {
            throw Refusal.of(40014, "invalid access_token");
        }
        Issued known = issued.get(token);
        if (known == null || (known.fate == Fate.REPLACED && !now.isBefore(known.goodUntil))) {
            throw Refusal.invalidCredential();
        }
        if (!now.isBefore(known.goodUntil)) {
            throw Refusal.of(42001, "access_token expired");
        }
    }

    /** Makes every token expired from now on, as if two hours had passed for the tokens alone. */
    synchronized void expireAll() {
        Instant now = startOfCall();
        issued.keySet().forEach(token -> expire(token, now, Fate.EXPIRES));
        stable = null;
        legacy = null;
    }

    /** Makes every token unknown, as if somebody else had forced new ones. */
    synchronized void revokeAll() {
        issued.clear();
        stable = null;
        legacy = null;
    }

    synchronized List<View> views() {
        Instant now = startOfCall();
        List<View> views = new ArrayList<>();
        issued.forEach((token, facts) -> views.add(new View(
                facts.slot,
                token,
                Math.max(0, Duration.between(now, facts.goodUntil).toSeconds()))));
        return views;
    }

    private Instant startOfCall() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, PLATFORM_ZONE);
        if (!today.equals(day)) {
            day = today;
            forcedToday = 0;
            legacyToday = 0;
        }
        issued.values().removeIf(old -> old.goodUntil.plus(REMEMBERED).isBefore(now));
        if (stable != null && !issued.containsKey(stable)) {
            stable = null;
        }
        return now;
    }

    private boolean mayForce(Instant now) {
        return forcedToday < FORCED_PER_DAY
                && (lastForced.equals(Instant.MIN) || !now.isBefore(lastForced.plus(BETWEEN_FORCED)));
    }

    private String issue(String slot, Instant now) {
        String token = RandomText.ofLength(128);
        issued.put(token, new Issued(slot, now.plus(LIFETIME), Fate.EXPIRES));
        return token;
    }

    private Duration remaining(String token, Instant now) {
        Issued facts = issued.get(token);
        return facts == null ? Duration.ZERO : Duration.between(now, facts.goodUntil);
    }

    private void expire(String token, Instant when, Fate fate) {
        issued.computeIfPresent(
                token, (same, facts) -> facts.goodUntil.isAfter(when) ? new Issued(facts.slot, when, fate) : facts);
    }

    private void shorten(String token, Instant until) {
        expire(token, until, Fate.REPLACED);
    }

    /** Why a token stops being good: the two have different error codes. */
    private enum Fate {
        EXPIRES,
        REPLACED
    }

    private record Issued(String slot, Instant goodUntil, Fate fate) {}

    record Grant(String token, long expiresInSeconds) {}

    record View(String slot, String token, long secondsLeft) {}
}
