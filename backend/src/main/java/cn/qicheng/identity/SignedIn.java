package cn.qicheng.identity;

import io.micronaut.serde.annotation.Serdeable;

/** What a phone gets for its code: tokens and the account behind them. */
@Serdeable
public record SignedIn(String accessToken, String refreshToken, long expiresIn, AccountView account) {

    /** Tokens do not belong into a log. */
    @Override
    public String toString() {
        return "SignedIn[" + account.id() + "]";
    }
}
