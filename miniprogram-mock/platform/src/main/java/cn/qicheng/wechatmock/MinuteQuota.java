package cn.qicheng.wechatmock;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** So many calls per key and calendar minute. */
final class MinuteQuota {
    private static final int SECONDS_PER_MINUTE = 60;

    private final InstantSource clock;
    private final int limit;
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    MinuteQuota(InstantSource clock, int limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** Counts the call and says whether it is still within the limit. */
    synchronized boolean admits(String key) {
        long now = clock.instant().getEpochSecond() / SECONDS_PER_MINUTE;
        if (now != minute) {
            minute = now;
            counts.clear();
        }
        return counts.merge(key, 1, Integer::sum) <= limit;
    }
}
