package cn.qicheng.bench;

import io.micronaut.context.ApplicationContext;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The product's own desks over a database, without its web server and its clockwork. */
final class MoneyBeans {

    private MoneyBeans() {}

    static ApplicationContext over(String url, String username, String password, String redis) {
        var settings = new HashMap<String, Object>(Map.of(
                "datasources.default.url",
                url,
                "datasources.default.username",
                username,
                "datasources.default.password",
                password,
                "datasources.default.maximum-pool-size",
                4,
                "qicheng.clockwork.ticks",
                false,
                "wechat.mini-app.appid",
                "wx0000000000000000",
                "wechat.mini-app.secret",
                "bench",
                "wechat.mini-app.api-host",
                "https://127.0.0.1:1",
                "wechat.mini-app.push-token",
                "benchPushToken",
                "wechat.mini-app.push-aes-key",
                "b".repeat(43)));
        settings.put("redis.uri", redis);
        for (var key : new String[] {"jwt-secret", "data-key", "index-key"}) {
            var random = new byte[32];
            new SecureRandom().nextBytes(random);
            settings.put("qicheng.secrets." + key, Base64.getEncoder().encodeToString(random));
        }
        return ApplicationContext.builder().properties(settings).start();
    }
}
