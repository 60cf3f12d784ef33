package cn.qicheng.review;

import cn.qicheng.kernel.SubjectRef;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what reviewers decided, and refuses on demand as a subject's module might. */
@Singleton
class HeardReviews {

    private final List<ReviewConcluded> heard = new CopyOnWriteArrayList<>();
    private final Set<SubjectRef> refused = ConcurrentHashMap.newKeySet();

    @EventListener
    void on(ReviewConcluded decision) {
        if (refused.contains(decision.subject())) {
            throw new IllegalStateException("the subject's module refuses");
        }
        heard.add(decision);
    }

    void refuse(SubjectRef subject) {
        refused.add(subject);
    }

    List<ReviewOutcome> about(SubjectRef subject) {
        return heard.stream()
                .filter(decision -> decision.subject().equals(subject))
                .map(ReviewConcluded::outcome)
                .toList();
    }
}
