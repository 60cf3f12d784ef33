package cn.qicheng.wechat.wxjava;

import cn.qicheng.wechat.WeChatFailure;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks WeChat through WxJava and sorts its answers. The log gets the call, the error code, WeChat's request id and the
 * time; WxJava's own log lines carry tokens and openids and are switched off in {@code logback.xml}.
 */
@Singleton
final class WeChatCalls {

    private static final Logger LOG = LoggerFactory.getLogger(WeChatCalls.class);

    /** Replaced by the configured host within WxJava. */
    private static final String HOST = "https://api.weixin.qq.com";

    private static final Pattern REQUEST_ID = Pattern.compile("rid: ([0-9a-f-]+)");

    private final BeanProvider<SecureWxMaService> service;
    private final MeterRegistry meters;

    /** The service is made at the first call, which keeps its three hundred classes out of the start. */
    WeChatCalls(BeanProvider<SecureWxMaService> service, MeterRegistry meters) {
        this.service = service;
        this.meters = meters;
    }

    /** Something to be asked of WxJava. */
    interface Question<T> {
        T ask(SecureWxMaService weChat) throws WxErrorException;
    }

    /** Asks something that may be asked twice: whatever is not an answer means that it was not done. */
    <T> T ask(String call, Question<T> question) {
        return sorted(call, false, question);
    }

    JsonObject post(String path, JsonObject body) {
        return ask(nameOf(path), weChat -> read(weChat.post(HOST + path, body.toString())));
    }

    JsonObject get(String path, String query) {
        return ask(nameOf(path), weChat -> read(weChat.get(HOST + path, query)));
    }

    /**
     * Posts what must not be done twice. The token is fetched first, so that what fails from then on failed on this very
     * call; {@link WeChatFailure.Unanswered} says that it may have arrived.
     */
    JsonObject postOnce(String path, JsonObject body) {
        var call = nameOf(path);
        ask(call, SecureWxMaService::getAccessToken);
        return sorted(call, true, weChat -> read(weChat.post(HOST + path, body.toString())));
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static JsonObject read(String answer) {
        return JsonParser.parseString(answer).getAsJsonObject();
    }

    private <T> T sorted(String call, boolean once, Question<T> question) {
        var began = System.nanoTime();
        try {
            var answer = question.ask(service.get());
            count(call, "ok", began);
            return answer;
        } catch (WxErrorException refused) {
            var code = refused.getError().getErrorCode();
            LOG.warn("wechat {} answered {} ({}) after {} ms", call, code, requestId(refused), since(began));
            var raw = refused.getError().getErrorMsgEn();
            throw counted(
                    call,
                    began,
                    once,
                    FailureKinds.of(call, code, raw == null ? refused.getError().getErrorMsg() : raw));
        } catch (WxRuntimeException | JsonParseException | IllegalStateException broken) {
            // Its message may hold the whole URL with secret and token: only its kind is told.
            LOG.warn("wechat {} failed after {} ms: {}", call, since(began), kindOf(broken));
            var text = call + " failed: " + kindOf(broken);
            throw counted(
                    call,
                    began,
                    once,
                    neverLeft(broken) ? new WeChatFailure.Unavailable(text) : new WeChatFailure.Unanswered(text));
        }
    }

    /** Without an answer a question that may be repeated counts as not done. */
    private WeChatFailure counted(String call, long began, boolean once, WeChatFailure failure) {
        var told = !once && failure instanceof WeChatFailure.Unanswered
                ? new WeChatFailure.Unavailable(String.valueOf(failure.getMessage()))
                : failure;
        count(call, told.getClass().getSimpleName(), began);
        if (told instanceof WeChatFailure.Misconfigured) {
            LOG.error("wechat needs an operator: {}", told.getMessage());
        }
        return told;
    }

    private void count(String call, String outcome, long began) {
        meters.timer("qicheng.wechat.calls", "call", call, "outcome", outcome)
                .record(Duration.ofNanos(System.nanoTime() - began));
    }

    /** Whether the request cannot have reached WeChat: no connection, no trust, no token lock. */
    private static boolean neverLeft(Throwable broken) {
        if (broken instanceof IllegalStateException) {
            return true;
        }
        for (var cause = broken.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof ConnectTimeoutException
                    || cause instanceof ConnectionRequestTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof SSLException) {
                return true;
            }
        }
        return false;
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
