package cn.qicheng.wechatmock;

import java.util.Set;
import java.util.TreeSet;

/** The pages of the released version. Until somebody names them, every page is taken to be there. */
final class Pages {
    private final Set<String> released = new TreeSet<>();

    synchronized void release(Iterable<String> pages) {
        released.clear();
        pages.forEach(released::add);
    }

    /** With or without a leading slash and a query. */
    synchronized void require(String page) {
        String path = page.replaceFirst("^/", "").replaceFirst("\\?.*$", "");
        if (!released.isEmpty() && !released.contains(path)) {
            throw Refusal.of(41030, "invalid page hint");
        }
    }

    synchronized Set<String> views() {
        return Set.copyOf(released);
    }
}
