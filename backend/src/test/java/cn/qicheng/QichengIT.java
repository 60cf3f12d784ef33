package cn.qicheng;

import cn.qicheng.identity.SignIn;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.sandbox.EmbeddedServers;
import cn.qicheng.wechatmock.MockWeChat;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/**
 * What an integration test stands on: a real MariaDB with a fresh schema, a real Redis, the mock WeChat platform and the
 * product itself over HTTP. All are started once per JVM and shared, so a test makes its own data with its own ids and
 * never counts on a table being empty.
 *
 * <pre>{@code
 * class StipendClaimIT extends QichengIT {
 *     @Test
 *     void a_base_claims_what_is_confirmed() {
 *         var admin = signedIn(Role.BASE_ADMIN, baseId);
 *         assertThat(admin.post("/stipend-claims", Map.of("baseId", baseId)).status()).isEqualTo(201);
 *     }
 * }
 * }</pre>
 */
public abstract class QichengIT {

    /** Started with the first test and left to the JVM's end, which stops the servers. */
    private static final class Running {

        static final EmbeddedServers SERVERS = EmbeddedServers.start(Path.of("target", "it-servers"));
        static final MockWeChat WECHAT = startWeChat();
        private static final Map<String, String> KEYS = Map.of(
                "qicheng.secrets.jwt-secret", randomKey(),
                "qicheng.secrets.data-key", randomKey(),
                "qicheng.secrets.index-key", randomKey());
        static final EmbeddedServer PRODUCT = startFirst();

        private static MockWeChat startWeChat() {
            try {
                return MockWeChat.start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static EmbeddedServer startFirst() {
            createEmpty("qicheng_it");
            return startProduct("qicheng_it", Map.of(), "test");
        }

        static EmbeddedServer startProduct(String schema, Map<String, Object> more, String... environments) {
            var settings = settings(schema);
            settings.putAll(more);
            return ApplicationContext.run(EmbeddedServer.class, settings, environments);
        }

        private static Map<String, Object> settings(String schema) {
            var settings = new HashMap<String, Object>();
            settings.put("micronaut.server.port", -1);
            settings.put("datasources.default.url", SERVERS.mariaDb().jdbcUrl(schema));
            settings.put("datasources.default.username", SERVERS.mariaDb().username());
            settings.put("datasources.default.password", SERVERS.mariaDb().password());
            settings.put("redis.uri", SERVERS.redis().uri());
            settings.put("wechat.mini-app.appid", MockWeChat.APPID);
            settings.put("wechat.mini-app.secret", MockWeChat.SECRET);
            settings.put("wechat.mini-app.api-host", WECHAT.url());
            settings.put("wechat.mini-app.push-token", MockWeChat.PUSH_TOKEN);
            settings.put("wechat.mini-app.push-aes-key", MockWeChat.PUSH_AES_KEY);
            settings.put("qicheng.clockwork.ticks", false);
            // Every test signs in from this machine, and the clock of most stands still: no minute of theirs ever ends.
            settings.put("qicheng.sign-in.per-address-and-minute", Integer.MAX_VALUE);
            settings.put("qicheng.messages.per-second", 2_000);
            settings.put("qicheng.identity.sample-id-numbers", true);
            settings.putAll(KEYS);
            return settings;
        }

        /** The servers' folder outlives the run, which saves the time of installing it; the schema does not. */
        static void createEmpty(String schema) {
            var mariaDb = SERVERS.mariaDb();
            try (var connection =
                            DriverManager.getConnection(mariaDb.jdbcUrl(), mariaDb.username(), mariaDb.password());
                    var statement = connection.createStatement()) {
                statement.execute("DROP DATABASE IF EXISTS " + schema);
                statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
            } catch (SQLException failed) {
                throw new IllegalStateException("no fresh schema", failed);
            }
        }

        private static String randomKey() {
            var key = new byte[32];
            new SecureRandom().nextBytes(key);
            return Base64.getEncoder().encodeToString(key);
        }
    }

    @BeforeEach
    protected void setClockBack() {
        clock().set(TestClock.MONDAY_MORNING);
    }

    /** A bean of the running product: a desk, a board, a face. */
    protected static <T> T bean(Class<T> type) {
        return Running.PRODUCT.getApplicationContext().getBean(type);
    }

    protected static TestClock clock() {
        return bean(TestClock.class);
    }

    /** The servers themselves, for tests that stop one; start it again in a finally. */
    protected static EmbeddedServers servers() {
        return Running.SERVERS;
    }

    protected static MockWeChat weChat() {
        return Running.WECHAT;
    }

    /**
     * Starts the product once more beside the shared one, over an empty schema of its own whose name begins with
     * {@code qicheng_}; for tests of other settings or environments. The caller closes it.
     */
    protected static EmbeddedServer startAnother(String schema, Map<String, Object> settings, String... environments) {
        Running.createEmpty(schema);
        return restart(schema, settings, environments);
    }

    /** Starts the product over a schema that is there already, as after a restart of the machine. */
    protected static EmbeddedServer restart(String schema, Map<String, Object> settings, String... environments) {
        return Running.startProduct(schema, settings, environments);
    }

    /** A phone on which nobody is signed in. */
    protected static ApiClient anonymous() {
        return ApiClient.anonymous(Running.PRODUCT.getURI());
    }

    /** A new person with this role, signed in. */
    protected static ApiClient signedIn(Role role, String scope) {
        return signedIn(new Actor.Grant(role, scope));
    }

    /** A new person with these roles (or none), signed in. */
    protected static ApiClient signedIn(Actor.Grant... grants) {
        return bean(SignIn.class).newPerson(anonymous(), grants);
    }

    /** A new graduate, signed in. */
    protected static ApiClient graduate() {
        return signedIn(Role.GRADUATE, Actor.EVERYWHERE);
    }

    /** The actor a desk would be handed for this phone, for tests below HTTP. */
    protected static Actor actor(ApiClient phone) {
        return bean(SignIn.class).actor(phone.personId());
    }
}
