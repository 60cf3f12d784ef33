package cn.qicheng.activity.domain;

/**
 * The places of an activity and those who wait for one, as they stand under its lock. Nobody waits while a place is free:
 * whoever frees or adds one lets the first in the line have it in the same transaction.
 */
public record Line(int places, int taken, int waiting) {

    public Line {
        if (taken < 0 || taken > places || waiting < 0) {
            throw new IllegalArgumentException("%d of %d places, %d waiting".formatted(taken, places, waiting));
        }
    }

    public int free() {
        return places - taken;
    }

    /** What the next one to come gets; nobody overtakes those who wait. */
    public ActivityPlaceState next() {
        return free() > 0 && waiting == 0 ? ActivityPlaceState.HELD : ActivityPlaceState.WAITING;
    }

    /** How many of those who wait have a place now. */
    public int toMoveUp() {
        return Math.min(free(), waiting);
    }

    public Line oneTaken() {
        return new Line(places, taken + 1, waiting);
    }

    public Line oneGivenBack() {
        return new Line(places, taken - 1, waiting);
    }

    /** The office may give fewer places, but takes nobody's. */
    public boolean canShrinkTo(int fewer) {
        return fewer >= taken;
    }
}
