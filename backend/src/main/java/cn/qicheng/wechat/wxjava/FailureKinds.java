package cn.qicheng.wechat.wxjava;

import cn.qicheng.wechat.WeChatFailure;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** WeChat's error codes, sorted by what can be done about them. */
final class FailureKinds {

    private static final Set<Integer> CODE_INVALID = Set.of(40029, 40163, 42003, 87009);
    private static final int RISK_USER = 40226;
    private static final int TOO_OFTEN_FOR_ONE_PERSON = 45011;
    private static final Set<Integer> TOO_OFTEN_FOR_ALL = Set.of(45009, 45029, 44990, 43108);
    private static final int DAILY_QUOTA = 45009;
    private static final int BAD_OPENID = 40003;
    private static final int NO_SUBSCRIPTION = 43101;
    private static final int BAD_VALUE = 47003;
    private static final Set<Integer> BAD_TEMPLATE = Set.of(40037, 200011, 200012, 200013, 200014, 200020, 200021);
    private static final Set<Integer> UNKNOWN_PAGE = Set.of(41030, 85079, 40165, 40212);
    private static final int RISKY_CONTENT = 87014;
    private static final int NOT_RECENTLY_HERE = 61010;
    private static final Set<Integer> BAD_REQUEST =
            Set.of(40129, 40097, 43001, 43002, 44002, 47001, 85400, 85401, 40066);

    /** Token refused even after a fresh one, appid, secret, grant type, IP list, permission: nothing a person can mend. */
    private static final Set<Integer> MISCONFIGURED =
            Set.of(40001, 40002, 40013, 40014, 40125, 40164, 40234, 41001, 41002, 41004, 42001, 43107, 48001, 89503);

    /** WxJava's own code for an answer without a word. */
    private static final int EMPTY_ANSWER = 9999;

    private static final Pattern FIELD = Pattern.compile("data\\.([A-Za-z_]+\\d*)");

    static WeChatFailure of(String call, int code, @Nullable String errmsg) {
        var text = call + " answered " + code;
        if (CODE_INVALID.contains(code)) {
            return new WeChatFailure.CodeInvalid(text);
        }
        if (TOO_OFTEN_FOR_ALL.contains(code)) {
            return new WeChatFailure.Throttled(text, code == DAILY_QUOTA);
        }
        if (BAD_TEMPLATE.contains(code)) {
            return new WeChatFailure.BadTemplate(text);
        }
        if (UNKNOWN_PAGE.contains(code)) {
            return new WeChatFailure.UnknownPage(text);
        }
        if (BAD_REQUEST.contains(code)) {
            return new WeChatFailure.BadRequest(text);
        }
        if (MISCONFIGURED.contains(code)) {
            return new WeChatFailure.Misconfigured(text);
        }
        return switch (code) {
            case RISK_USER -> new WeChatFailure.RiskUser(text);
            case TOO_OFTEN_FOR_ONE_PERSON -> new WeChatFailure.RateLimited(text);
            case BAD_OPENID -> new WeChatFailure.UnknownRecipient(text);
            case NO_SUBSCRIPTION -> new WeChatFailure.NoSubscription(text);
            case BAD_VALUE -> new WeChatFailure.BadValue(text, fieldIn(errmsg));
            case RISKY_CONTENT -> new WeChatFailure.RiskyContent(text);
            case NOT_RECENTLY_HERE -> new WeChatFailure.NotRecentlyHere(text);
            case EMPTY_ANSWER -> new WeChatFailure.Unanswered(text);
            default -> new WeChatFailure.Unavailable(text);
        };
    }

    private static @Nullable String fieldIn(@Nullable String errmsg) {
        var found = FIELD.matcher(errmsg == null ? "" : errmsg);
        return found.find() ? found.group(1) : null;
    }

    private FailureKinds() {}
}
