package cn.qicheng.servers;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Redis may vanish at any moment and only speed is lost. So a command to a Redis that is away fails at once, instead of
 * waiting in a queue while a person waits with it; the connection heals by itself.
 */
@Singleton
class RedisManners implements BeanCreatedEventListener<RedisClient> {

    private static final Duration CONNECT = Duration.ofSeconds(1);

    @Override
    public RedisClient onCreated(BeanCreatedEvent<RedisClient> created) {
        var client = created.getBean();
        client.setOptions(ClientOptions.builder()
                .autoReconnect(true)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).build())
                .build());
        return client;
    }
}
