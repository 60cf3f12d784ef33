package cn.qicheng.identity;

import cn.qicheng.kernel.Actor;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

/** Tells who is behind a request's access token, with the roles held at this moment. */
@Singleton
public class CurrentActor {

    private final Sessions sessions;

    CurrentActor(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Returns the person, or refuses with the reason why the token does not stand. */
    public Actor behind(String accessToken) {
        return sessions.actorBehind(accessToken);
    }

    /**
     * As {@link #behind}, without blocking and for many at once. The person may be known from a moment ago, see
     * {@link RecentActors}; a token that does not stand completes it exceptionally.
     */
    public CompletableFuture<Actor> soonBehind(String accessToken) {
        return sessions.soonBehind(accessToken);
    }
}
