package cn.qicheng.wechatmock;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** What was sent, newest last; only so many are kept, all are counted. */
final class SentMessages {
    private static final int KEPT = 1_000;

    private final Deque<SentMessage> newest = new ArrayDeque<>();
    private long count;

    synchronized void add(SentMessage message) {
        count++;
        newest.addLast(message);
        if (newest.size() > KEPT) {
            newest.removeFirst();
        }
    }

    synchronized List<SentMessage> newest() {
        return List.copyOf(newest);
    }

    synchronized long count() {
        return count;
    }

    /** One message as the person's phone would show it. */
    record SentMessage(
            String msgId, String openid, String templateId, String page, Map<String, String> values, Instant at) {}
}
