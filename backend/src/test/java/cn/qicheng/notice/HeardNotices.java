package cn.qicheng.notice;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers which notices were announced as closed. */
@Singleton
class HeardNotices {

    private final List<NoticeClosed> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(NoticeClosed closed) {
        heard.add(closed);
    }

    List<NoticeClosed> about(String noticeId) {
        return heard.stream()
                .filter(closed -> closed.noticeId().equals(noticeId))
                .toList();
    }
}
