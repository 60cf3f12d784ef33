package cn.qicheng.identity.wechat;

import cn.qicheng.identity.WeChatFailure;
import cn.qicheng.identity.WeChatGateway;
import cn.qicheng.identity.WeChatPhone;
import com.google.gson.JsonParseException;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks WeChat through WxJava and sorts its answers. The log gets the call, the error code, WeChat's request id and the
 * time; WxJava's own log lines carry tokens and openids and are switched off in {@code logback.xml}.
 */
@Singleton
final class WxJavaGateway implements WeChatGateway {

    private static final Logger LOG = LoggerFactory.getLogger(WxJavaGateway.class);

    private static final Set<Integer> CODE_INVALID = Set.of(40029, 40163, 42003);
    private static final int RISK_USER = 40226;
    private static final int TOO_OFTEN_FOR_ONE_PERSON = 45011;

    /** Token refused even after a fresh one, appid, secret, grant type, IP list, permission: nothing a person can mend. */
    private static final Set<Integer> MISCONFIGURED =
            Set.of(40001, 40002, 40013, 40014, 40125, 40164, 41002, 41004, 42001, 48001, 89503);

    private static final String MAINLAND = "86";
    private static final Pattern REQUEST_ID = Pattern.compile("rid: ([0-9a-f-]+)");

    private final MiniAppSettings settings;
    private final BeanProvider<SecureWxMaService> service;

    /** The service is made at the first sign-in, which keeps its three hundred classes out of the start. */
    WxJavaGateway(MiniAppSettings settings, BeanProvider<SecureWxMaService> service) {
        this.settings = settings;
        this.service = service;
    }

    private interface Call<T> {
        T run() throws WxErrorException;
    }

    @Override
    public String appid() {
        return settings.appid();
    }

    @Override
    public String openidOf(String loginCode) {
        var openid = ask(
                "jscode2session",
                () -> service.get().getUserService().getSessionInfo(loginCode).getOpenid());
        if (openid == null || openid.isBlank()) {
            throw new WeChatFailure.Unavailable("jscode2session answered without an openid");
        }
        return openid;
    }

    @Override
    public WeChatPhone phoneOf(String phoneCode) {
        var info =
                ask("getuserphonenumber", () -> service.get().getUserService().getPhoneNumber(phoneCode));
        if (info == null || info.getPurePhoneNumber() == null || info.getWatermark() == null) {
            throw new WeChatFailure.Unavailable("getuserphonenumber answered without a number");
        }
        var number = MAINLAND.equals(info.getCountryCode())
                ? info.getPurePhoneNumber()
                : "+" + info.getCountryCode() + info.getPurePhoneNumber();
        return new WeChatPhone(number, String.valueOf(info.getWatermark().getAppid()));
    }

    private static <T> T ask(String call, Call<T> question) {
        var began = System.nanoTime();
        try {
            return question.run();
        } catch (WxErrorException refused) {
            var code = refused.getError().getErrorCode();
            LOG.warn("wechat {} answered {} ({}) after {} ms", call, code, requestId(refused), since(began));
            throw failure(call, code);
        } catch (WxRuntimeException | JsonParseException | IllegalStateException broken) {
            // Its message may hold the whole URL with secret and token: only its kind is told.
            LOG.warn("wechat {} failed after {} ms: {}", call, since(began), kindOf(broken));
            throw new WeChatFailure.Unavailable(call + " failed: " + kindOf(broken));
        }
    }

    private static WeChatFailure failure(String call, int code) {
        var text = call + " answered " + code;
        if (CODE_INVALID.contains(code)) {
            return new WeChatFailure.CodeInvalid(text);
        }
        if (code == RISK_USER) {
            return new WeChatFailure.RiskUser(text);
        }
        if (code == TOO_OFTEN_FOR_ONE_PERSON) {
            return new WeChatFailure.RateLimited(text);
        }
        return MISCONFIGURED.contains(code)
                ? new WeChatFailure.Misconfigured(text)
                : new WeChatFailure.Unavailable(text);
    }

    private static String requestId(WxErrorException refused) {
        var raw = refused.getError().getErrorMsgEn();
        var found = REQUEST_ID.matcher(raw == null ? "" : raw);
        return found.find() ? "rid " + found.group(1) : "no rid";
    }

    private static String kindOf(Throwable broken) {
        var cause = broken.getCause();
        return broken.getClass().getSimpleName()
                + (cause == null ? "" : " from " + cause.getClass().getSimpleName());
    }

    private static long since(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
