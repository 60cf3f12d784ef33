package cn.qicheng.kernel;

import com.github.f4b6a3.ulid.UlidCreator;

/** Makes ids: 26 characters, unique without a server, ordered by time so that indexes stay compact. */
public final class Ulid {

    public static String next() {
        return UlidCreator.getMonotonicUlid().toString();
    }

    private Ulid() {}
}
