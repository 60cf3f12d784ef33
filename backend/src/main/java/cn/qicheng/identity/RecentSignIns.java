package cn.qicheng.identity;

import cn.qicheng.kernel.Actor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * A second look at who acts, before money leaves: the person must have signed in within the last minutes, so that a phone
 * left open on a desk releases nothing. The phone signs in anew and asks again.
 */
@Singleton
public class RecentSignIns {

    /** Ours: long enough to check a batch line by line, short enough for a phone that was left alone. */
    static final Duration WITHIN = Duration.ofMinutes(10);

    private final SessionRows sessions;
    private final Clock clock;

    RecentSignIns(SessionRows sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    public void mustBeRecent(Actor actor) {
        var since = clock.instant().minus(WITHIN);
        if (sessions.countBegunSince(actor.personId(), since) == 0) {
            throw IdentityProblems.confirmAgain(WITHIN.toMinutes());
        }
    }
}
