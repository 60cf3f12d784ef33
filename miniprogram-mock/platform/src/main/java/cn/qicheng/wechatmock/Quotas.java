package cn.qicheng.wechatmock;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** How often each path may be called in a minute, all callers together. */
final class Quotas {
    private static final Map<String, Integer> PER_MINUTE = Map.of(
            "/cgi-bin/stable_token", 10_000,
            "/wxa/getwxacodeunlimit", 5_000,
            "/wxa/msg_sec_check", 4_000,
            "/wxa/media_check_async", 2_000);

    /** Calls per second of the link makers, which have an error code of their own. */
    private static final Map<String, Integer> PER_SECOND =
            Map.of("/wxa/generatescheme", 100, "/wxa/generate_urllink", 100);

    private final InstantSource clock;
    private final Map<String, MinuteQuota> byPath = new HashMap<>();
    private final Map<String, Integer> inThisSecond = new HashMap<>();
    private long second;

    Quotas(InstantSource clock) {
        this.clock = clock;
        PER_MINUTE.forEach(this::set);
    }

    synchronized void set(String path, int perMinute) {
        byPath.put(path, new MinuteQuota(clock, perMinute));
    }

    synchronized void admit(String path) {
        MinuteQuota quota = byPath.get(path);
        if (quota != null && !quota.admits(path)) {
            throw Refusal.of(45009, "reach max api minute quota limit");
        }
        Integer perSecond = PER_SECOND.get(path);
        if (perSecond != null) {
            long now = clock.instant().getEpochSecond();
            if (now != second) {
                second = now;
                inThisSecond.clear();
            }
            if (inThisSecond.merge(path, 1, Integer::sum) > perSecond) {
                throw Refusal.of(44990, "rate limit");
            }
        }
    }
}
