package cn.qicheng.identity;

/** Why WeChat did not do it. The text names the call and the error code, never a token, an openid or a number. */
public abstract sealed class WeChatFailure extends RuntimeException {

    private WeChatFailure(String message) {
        super(message);
    }

    /** The code is unknown, expired or used; asking again with it is useless. */
    public static final class CodeInvalid extends WeChatFailure {
        public CodeInvalid(String message) {
            super(message);
        }
    }

    /** WeChat blocks this person's sign-in. */
    public static final class RiskUser extends WeChatFailure {
        public RiskUser(String message) {
            super(message);
        }
    }

    /** This person asked too often in a minute. */
    public static final class RateLimited extends WeChatFailure {
        public RateLimited(String message) {
            super(message);
        }
    }

    /** Our appid, secret, address list or permission is wrong; only an operator can help. */
    public static final class Misconfigured extends WeChatFailure {
        public Misconfigured(String message) {
            super(message);
        }
    }

    /** No answer, or none that can be read; trying again later may help. */
    public static final class Unavailable extends WeChatFailure {
        public Unavailable(String message) {
            super(message);
        }
    }
}
