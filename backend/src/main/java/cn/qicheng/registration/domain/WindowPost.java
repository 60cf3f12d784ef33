package cn.qicheng.registration.domain;

/** A post within a window: how many places it has there and how many are taken. */
public record WindowPost(String windowId, String positionId, int quota, int taken) {

    public int left() {
        return quota - taken;
    }
}
