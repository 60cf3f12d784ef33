package cn.qicheng.wechat;

import org.jspecify.annotations.Nullable;

/**
 * Why WeChat did not do it, one kind for each way of going on. The text names the call and the error code, never a token,
 * an openid or a number.
 */
public abstract sealed class WeChatFailure extends RuntimeException {

    private WeChatFailure(String message) {
        super(message);
    }

    /** The code is unknown, expired or used (40029, 40163, 42003, 87009); asking again with it is useless. */
    public static final class CodeInvalid extends WeChatFailure {
        public CodeInvalid(String message) {
            super(message);
        }
    }

    /** WeChat blocks this person's sign-in (40226). */
    public static final class RiskUser extends WeChatFailure {
        public RiskUser(String message) {
            super(message);
        }
    }

    /** This person asked too often in a minute (45011). */
    public static final class RateLimited extends WeChatFailure {
        public RateLimited(String message) {
            super(message);
        }
    }

    /** We all together asked too often (45009, 45029, 44990, 43108): wait, then go on more slowly. */
    public static final class Throttled extends WeChatFailure {

        private final boolean forTheDay;

        public Throttled(String message) {
            this(message, false);
        }

        public Throttled(String message, boolean forTheDay) {
            super(message);
            this.forTheDay = forTheDay;
        }

        /** Whether the day's quota is used up (45009): nothing helps before tomorrow. */
        public boolean forTheDay() {
            return forTheDay;
        }
    }

    /** The openid is not one of this mini-program (40003). */
    public static final class UnknownRecipient extends WeChatFailure {
        public UnknownRecipient(String message) {
            super(message);
        }
    }

    /** The person refused, or has used up what was agreed to (43101). Terminal: tell the person in another way. */
    public static final class NoSubscription extends WeChatFailure {
        public NoSubscription(String message) {
            super(message);
        }
    }

    /** A value breaks the rule of its field (47003). Terminal: the formatter is wrong. */
    public static final class BadValue extends WeChatFailure {

        private final @Nullable String field;

        public BadValue(String message, @Nullable String field) {
            super(message);
            this.field = field;
        }

        /** The field as the template names it, e.g. {@code thing1}; null if WeChat did not say. */
        public @Nullable String field() {
            return field;
        }
    }

    /** The template is not ours, banned or cannot be had (40037, 20001x, 200014, 20002x): pause it, an operator must look. */
    public static final class BadTemplate extends WeChatFailure {
        public BadTemplate(String message) {
            super(message);
        }
    }

    /** The page is not in the released version, or its path or query cannot be opened (41030, 85079, 40165, 40212). */
    public static final class UnknownPage extends WeChatFailure {
        public UnknownPage(String message) {
            super(message);
        }
    }

    /** The content breaks the law or the rules (87014). */
    public static final class RiskyContent extends WeChatFailure {
        public RiskyContent(String message) {
            super(message);
        }
    }

    /** The person has not been in the mini-program for two hours, so WeChat cannot judge their content (61010). */
    public static final class NotRecentlyHere extends WeChatFailure {
        public NotRecentlyHere(String message) {
            super(message);
        }
    }

    /** We asked for something that cannot be (40129, 47001, 85401 …): a mistake in our program. */
    public static final class BadRequest extends WeChatFailure {
        public BadRequest(String message) {
            super(message);
        }
    }

    /** Our appid, secret, address list or permission is wrong; only an operator can help. */
    public static final class Misconfigured extends WeChatFailure {
        public Misconfigured(String message) {
            super(message);
        }
    }

    /** It was not done: WeChat is busy (-1), cannot be reached, or gave an answer nobody knows. Trying later may help. */
    public static final class Unavailable extends WeChatFailure {
        public Unavailable(String message) {
            super(message);
        }
    }

    /** It was sent and no readable answer came back: it may be done or not. Whoever repeats it may do it twice. */
    public static final class Unanswered extends WeChatFailure {
        public Unanswered(String message) {
            super(message);
        }
    }
}
