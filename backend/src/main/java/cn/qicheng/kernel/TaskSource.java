package cn.qicheng.kernel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module that knows of work waiting for somebody. Each business module has one; the home page asks them all. */
public interface TaskSource {

    /**
     * Work of one kind.
     *
     * @param kind stable, e.g. REVIEW_ELIGIBILITY
     * @param title in Chinese, as the home page shows it
     * @param oldestSince since when the longest-waiting one waits; null if it does not wait by a clock
     * @param target the page of the app behind it
     */
    record TaskGroup(
            String kind, String title, long count, @Nullable Instant oldestSince, String target) {}

    /** Returns what waits for the actor in one role; only groups with something in them. */
    List<TaskGroup> tasksOf(Actor actor, Role role);
}
