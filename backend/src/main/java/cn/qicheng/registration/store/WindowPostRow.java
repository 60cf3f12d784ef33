package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.PostDoor;
import cn.qicheng.registration.domain.WindowPost;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** {@code live} is 1 while the post is on offer here, else NULL: one post, one window at a time. */
@MappedEntity("window_post")
record WindowPostRow(
        @Id String id,
        String windowId,
        String positionId,
        int quota,
        int taken,
        @Nullable Integer live,
        int reserved,
        PostDoor door,
        @Nullable String doorReason,
        int waitingNo) {

    static WindowPostRow planned(String id, String windowId, String positionId, int quota) {
        return new WindowPostRow(id, windowId, positionId, quota, 0, null, 0, PostDoor.OPEN, null, 0);
    }

    WindowPost toPost() {
        return new WindowPost(id, windowId, positionId, quota, taken, reserved, door, doorReason);
    }
}
