package cn.qicheng.wechat.wxjava;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Which mini-program we are and where WeChat is. Looked at when the product starts: without an appid nobody could sign
 * in, and over plain HTTP the secret and every code could be read on the way.
 */
@Context
final class MiniAppSettings {

    /** Names of this very machine; the mock platform listens on nothing else. */
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final String appid;
    private final String secret;
    private final String apiHost;
    private final Edition edition;

    /** Which edition of the mini-program messages, codes and links open. WeChat has other words for it in other calls. */
    enum Edition {
        RELEASE("formal", "release"),
        TRIAL("trial", "trial"),
        DEVELOP("developer", "develop");

        private final String inMessages;
        private final String inCodes;

        Edition(String inMessages, String inCodes) {
            this.inMessages = inMessages;
            this.inCodes = inCodes;
        }

        String inMessages() {
            return inMessages;
        }

        String inCodes() {
            return inCodes;
        }

        static Edition of(String name) {
            try {
                return valueOf(name.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new IllegalStateException(
                        "WECHAT_EDITION 只能是 release、trial 或 develop。 / WECHAT_EDITION is one of release, trial, develop.",
                        unknown);
            }
        }
    }

    MiniAppSettings(
            @Value("${wechat.mini-app.appid:}") String appid,
            @Value("${wechat.mini-app.secret:}") String secret,
            @Value("${wechat.mini-app.api-host:}") String apiHost,
            @Value("${wechat.mini-app.edition:release}") String edition,
            Environment environment) {
        if (appid.isBlank() || secret.isBlank()) {
            throw new IllegalStateException(
                    "缺少微信小程序配置：请设置 WECHAT_APPID 和 WECHAT_SECRET。 / Missing WeChat mini-program: set WECHAT_APPID and WECHAT_SECRET.");
        }
        var names = environment.getActiveNames();
        refuseUnsafe(apiHost, names.contains("demo") || names.contains(Environment.TEST));
        this.appid = appid;
        this.secret = secret;
        this.apiHost = apiHost;
        this.edition = Edition.of(edition);
    }

    String appid() {
        return appid;
    }

    String secret() {
        return secret;
    }

    /** Empty for WeChat's own host. */
    String apiHost() {
        return apiHost;
    }

    Edition edition() {
        return edition;
    }

    static void refuseUnsafe(String apiHost, boolean mockAllowed) {
        if (apiHost.isEmpty()) {
            return;
        }
        if (!isHttps(apiHost) && !(mockAllowed && isThisMachine(apiHost))) {
            throw new IllegalStateException(
                    "WECHAT_API_HOST 必须是 https 地址；只有演示环境才能用本机的 http 模拟平台。 / WECHAT_API_HOST must be an https address; only the demo may use a mock platform over http on this machine.");
        }
    }

    private static boolean isHttps(String apiHost) {
        return apiHost.startsWith("https://");
    }

    private static boolean isThisMachine(String apiHost) {
        return apiHost.startsWith("http://")
                && LOOPBACK.contains(String.valueOf(URI.create(apiHost).getHost()));
    }
}
