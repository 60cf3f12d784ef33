package cn.qicheng.bench.peer;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;

/** One shared connection and one script. */
final class Redis {

    private final RedisAsyncCommands<String, String> commands;
    private final String sha;

    Redis(String script) {
        var connection = RedisClient.create(RedisURI.create(System.getProperty("bench.redis.uri")))
                .connect();
        commands = connection.async();
        sha = connection.sync().scriptLoad(text("/lua/" + script + ".lua"));
    }

    CompletionStage<Long> call(String[] keys, String... arguments) {
        return commands.evalsha(sha, ScriptOutputType.INTEGER, keys, arguments);
    }

    private static String text(String resource) {
        try (var in = Redis.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
