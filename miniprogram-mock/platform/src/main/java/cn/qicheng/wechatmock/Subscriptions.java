package cn.qicheng.wechatmock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who agreed to how many messages of which template. A long-term template is agreed to once, until the person takes it back. */
final class Subscriptions {
    private final Map<Key, Integer> left = new TreeMap<>();

    synchronized void accept(String openid, String templateId) {
        left.merge(new Key(openid, templateId), 1, Integer::sum);
    }

    /** Switched off in WeChat's own settings: nothing is left. */
    synchronized void withdraw(String openid, String templateId) {
        left.put(new Key(openid, templateId), 0);
    }

    /** Uses one up; for a long-term template, only looks. */
    synchronized boolean take(String openid, String templateId, boolean longTerm) {
        Key key = new Key(openid, templateId);
        int count = left.getOrDefault(key, 0);
        if (count == 0) {
            return false;
        }
        if (!longTerm) {
            left.put(key, count - 1);
        }
        return true;
    }

    synchronized int left(String openid, String templateId) {
        return left.getOrDefault(new Key(openid, templateId), 0);
    }

    synchronized List<View> views() {
        List<View> views = new ArrayList<>();
        left.forEach((key, count) -> views.add(new View(key.openid, key.templateId, count)));
        return views;
    }

    private record Key(String openid, String templateId) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byPerson = openid.compareTo(other.openid);
            return byPerson != 0 ? byPerson : templateId.compareTo(other.templateId);
        }
    }

    record View(String openid, String templateId, int left) {}
}
