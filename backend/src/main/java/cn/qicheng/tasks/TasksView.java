package cn.qicheng.tasks;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for a person in a role. */
@Serdeable
record TasksView(long count, List<Group> groups) {

    @Serdeable
    record Group(
            String kind, String title, long count, @Nullable Instant oldestSince, String target) {}
}
