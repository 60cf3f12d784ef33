package cn.qicheng.sandbox;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** MariaDB and Redis together, started side by side because each mostly waits for its disk. */
public record EmbeddedServers(EmbeddedMariaDb mariaDb, EmbeddedRedis redis) implements AutoCloseable {

    /** Starts both on free ports, in {@code mariadb} and {@code redis} below the given folder. */
    public static EmbeddedServers start(Path root) {
        CompletableFuture<EmbeddedRedis> redis =
                CompletableFuture.supplyAsync(() -> EmbeddedRedis.start(root.resolve("redis")));
        EmbeddedMariaDb mariaDb;
        try {
            mariaDb = EmbeddedMariaDb.start(root.resolve("mariadb"));
        } catch (RuntimeException e) {
            redis.thenAccept(EmbeddedRedis::close)
                    .exceptionally(alsoFailed -> null)
                    .join();
            throw e;
        }
        try {
            return new EmbeddedServers(mariaDb, redis.join());
        } catch (CompletionException e) {
            mariaDb.close();
            throw e.getCause() instanceof SandboxFailure failure ? failure : e;
        }
    }

    @Override
    public void close() {
        try {
            redis.close();
        } finally {
            mariaDb.close();
        }
    }
}
