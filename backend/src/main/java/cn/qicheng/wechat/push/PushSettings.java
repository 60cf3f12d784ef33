package cn.qicheng.wechat.push;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import java.util.Optional;

/**
 * The secrets of the message push, as entered in WeChat's console under 消息推送. Looked at when the product starts: a
 * server for real people that cannot hear who agreed to messages would send them blindly.
 */
@Context
final class PushSettings {

    private static final String TOKEN = "[A-Za-z0-9]{3,32}";
    private static final String AES_KEY = "[A-Za-z0-9]{43}";

    private final String appid;
    private final String token;
    private final String aesKey;

    PushSettings(
            @Value("${wechat.mini-app.appid:}") String appid,
            @Value("${wechat.mini-app.push-token:}") String token,
            @Value("${wechat.mini-app.push-aes-key:}") String aesKey,
            Environment environment) {
        var names = environment.getActiveNames();
        refuseUnfit(token, aesKey, names.contains("demo") || names.contains(Environment.TEST));
        this.appid = appid;
        this.token = token;
        this.aesKey = aesKey;
    }

    /** Empty where the push is not set up, which only a demonstration may do. */
    Optional<PushSeal> seal() {
        return token.isEmpty() ? Optional.empty() : Optional.of(new PushSeal(appid, token, aesKey));
    }

    static void refuseUnfit(String token, String aesKey, boolean mayBeAbsent) {
        if (token.isEmpty() && aesKey.isEmpty() && mayBeAbsent) {
            return;
        }
        if (!token.matches(TOKEN) || !aesKey.matches(AES_KEY)) {
            throw new IllegalStateException(
                    "缺少或不合格的微信消息推送配置：WECHAT_PUSH_TOKEN 是 3 至 32 位字母数字，WECHAT_PUSH_AES_KEY 是 43 位字母数字，与微信后台“消息推送”里填的一致。 / The message push needs WECHAT_PUSH_TOKEN (3 to 32 letters and digits) and WECHAT_PUSH_AES_KEY (43), as entered in WeChat's console.");
        }
    }
}
