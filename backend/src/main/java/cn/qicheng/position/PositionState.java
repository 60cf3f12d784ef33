package cn.qicheng.position;

/** Where a post stands. Posts enter as filed; withdrawing one comes with the bases' own reporting. */
public enum PositionState {
    FILED
}
