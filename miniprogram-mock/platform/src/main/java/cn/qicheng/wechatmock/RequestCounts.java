package cn.qicheng.wechatmock;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each path was called. */
final class RequestCounts {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(String path) {
        counts.computeIfAbsent(path, unseen -> new LongAdder()).increment();
    }

    long of(String path) {
        LongAdder count = counts.get(path);
        return count == null ? 0 : count.sum();
    }

    Map<String, Long> views() {
        Map<String, Long> views = new TreeMap<>();
        counts.forEach((path, count) -> views.put(path, count.sum()));
        return views;
    }
}
