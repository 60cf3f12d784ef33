package cn.qicheng.identity;

import cn.qicheng.kernel.Actor;
import jakarta.inject.Singleton;

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
}
