package cn.qicheng.registration.store;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.registration.RegistrationProblems;
import cn.qicheng.registration.domain.WindowPost;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A post on offer and those who stand in line for it in this process. All of it may be lost: the database decides. */
public final class PlaceLine {

    private final String windowId;
    private final String positionId;
    private final String baseId;
    private final String districtCode;

    /** In order of arrival. */
    private final ConcurrentLinkedQueue<Tap> waiting = new ConcurrentLinkedQueue<>();

    /** In the writer's ready list or in its hands: once at most, so that one line is never written twice at a time. */
    private final AtomicBoolean ready = new AtomicBoolean();

    private final AtomicInteger freed = new AtomicInteger();
    private volatile boolean full;
    private volatile boolean stopped;
    private volatile @Nullable DomainProblem shut;

    PlaceLine(String windowId, String positionId, String baseId, String districtCode) {
        this.windowId = windowId;
        this.positionId = positionId;
        this.baseId = baseId;
        this.districtCode = districtCode;
    }

    public String windowId() {
        return windowId;
    }

    public String positionId() {
        return positionId;
    }

    public String baseId() {
        return baseId;
    }

    public String districtCode() {
        return districtCode;
    }

    /**
     * No place was left when the database was last asked, and no place has been freed since. Raised after every holder is
     * known, so that who holds the last place and taps again is never told "full".
     */
    public boolean full() {
        return full;
    }

    /** Why nobody may come in although the window is open: an officer has shut the door; null while it is open. */
    public @Nullable DomainProblem shut() {
        return shut;
    }

    void doorOf(WindowPost post) {
        shut = post.open() ? null : RegistrationProblems.noPlace(post);
    }

    /** Its numbers do not agree, so nobody is let in; see {@link WindowReconciler}. */
    public boolean stopped() {
        return stopped;
    }

    void stopped(boolean miscounted) {
        stopped = miscounted;
    }

    /** A place was freed, or is about to be: whoever taps from now on asks the database. */
    void freed() {
        freed.incrementAndGet();
        full = false;
    }

    int timesFreed() {
        return freed.get();
    }

    /** Says "full" unless a place was freed since the database was asked. */
    void fullUnlessFreedSince(int times) {
        full = freed.get() == times;
        if (freed.get() != times) {
            full = false;
        }
    }

    void add(Tap tap) {
        waiting.add(tap);
    }

    /** Returns true once until {@link #leave}: the caller puts the line into the ready list. */
    boolean enter() {
        return ready.compareAndSet(false, true);
    }

    void leave() {
        ready.set(false);
    }

    boolean hasWaiting() {
        return !waiting.isEmpty();
    }

    void moveInto(List<Tap> batch, int atMost) {
        for (Tap tap; batch.size() < atMost && (tap = waiting.poll()) != null; ) {
            batch.add(tap);
        }
    }
}
