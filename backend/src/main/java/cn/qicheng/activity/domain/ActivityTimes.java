package cn.qicheng.activity.domain;

import java.time.Duration;
import java.time.Instant;

/** When one may register, leave, check in and say how it was. The spans around it are ours: no document states them. */
public record ActivityTimes(Instant registerUntil, Instant startsAt, Instant endsAt) {

    private static final Duration DOORS_BEFORE = Duration.ofHours(1);
    private static final Duration DOORS_AFTER = Duration.ofMinutes(30);
    /** Lists on paper are entered afterwards. */
    private static final Duration BY_HAND_AFTER = Duration.ofDays(7);

    private static final Duration RATED_AFTER = Duration.ofDays(30);

    /** Whether the doors are open. */
    public enum Doors {
        NOT_YET,
        OPEN,
        CLOSED
    }

    public boolean registers(Instant now) {
        return now.isBefore(registerUntil);
    }

    /** Until it begins a place can be given back, and goes to who waits. */
    public boolean begun(Instant now) {
        return !now.isBefore(startsAt);
    }

    public boolean over(Instant now) {
        return !now.isBefore(endsAt);
    }

    public Instant doorsOpen() {
        return startsAt.minus(DOORS_BEFORE);
    }

    public Instant doorsClose() {
        return endsAt.plus(DOORS_AFTER);
    }

    public Doors doors(Instant now) {
        if (now.isBefore(doorsOpen())) {
            return Doors.NOT_YET;
        }
        return now.isBefore(doorsClose()) ? Doors.OPEN : Doors.CLOSED;
    }

    /** An officer may enter who was there while the doors are open, and for a week after. */
    public boolean enteredByHand(Instant now) {
        return !now.isBefore(doorsOpen()) && now.isBefore(endsAt.plus(BY_HAND_AFTER));
    }

    /** Who was there may say how it was, from its end on. */
    public boolean rates(Instant now) {
        return over(now) && now.isBefore(endsAt.plus(RATED_AFTER));
    }
}
