package cn.qicheng.identity;

import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often one network address may try to sign in within a minute. A whole university stands behind one address on the
 * morning of an opening, so the limit is generous; it stops machines, not people.
 *
 * <p>Counted in Redis over all instances. Without Redis nothing is counted: sign-in goes on.
 */
@Singleton
class SignInLimit {

    private static final Logger LOG = LoggerFactory.getLogger(SignInLimit.class);
    private static final int WINDOW_SECONDS = 60;

    private final BeanProvider<StatefulRedisConnection<String, String>> redis;
    private final Clock clock;
    private final int perAddressAndMinute;

    SignInLimit(
            BeanProvider<StatefulRedisConnection<String, String>> redis,
            Clock clock,
            @Value("${qicheng.sign-in.per-address-and-minute}") int perAddressAndMinute) {
        this.redis = redis;
        this.clock = clock;
        this.perAddressAndMinute = perAddressAndMinute;
    }

    void admit(String address) {
        if (triesOf(address) > perAddressAndMinute) {
            LOG.warn("sign-in limit reached by {}", address);
            throw IdentityProblems.tooManySignIns();
        }
    }

    private long triesOf(String address) {
        var key = "limit:sign-in:" + address + ":" + clock.instant().getEpochSecond() / WINDOW_SECONDS;
        try {
            var commands = redis.get().sync();
            commands.set(key, "0", SetArgs.Builder.nx().ex(2 * WINDOW_SECONDS));
            return commands.incr(key);
        } catch (RedisException gone) {
            LOG.warn("sign-ins are not counted, Redis is away: {}", gone.toString());
            return 0;
        }
    }
}
