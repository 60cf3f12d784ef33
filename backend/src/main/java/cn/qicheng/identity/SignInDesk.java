package cn.qicheng.identity;

import cn.qicheng.identity.Sessions.Rotation;
import cn.qicheng.identity.Sessions.Tokens;
import cn.qicheng.wechat.WeChatFailure;
import cn.qicheng.wechat.WeChatGateway;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a phone comes in and goes out. WeChat is asked before any transaction begins.
 *
 * <p>A sign-in says which phone is asking, not who holds it: name and ID number are given at the {@link AccountDesk}.
 */
@Singleton
public class SignInDesk {

    private static final Logger LOG = LoggerFactory.getLogger(SignInDesk.class);

    private final WeChatGateway weChat;
    private final SignInLimit limit;
    private final Enrolment enrolment;
    private final Sessions sessions;
    private final Accounts accounts;

    SignInDesk(WeChatGateway weChat, SignInLimit limit, Enrolment enrolment, Sessions sessions, Accounts accounts) {
        this.weChat = weChat;
        this.limit = limit;
        this.enrolment = enrolment;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** Signs in with the code of {@code wx.login}; {@code address} is where the request comes from. */
    public SignedIn signIn(String code, String address) {
        limit.admit(address);
        var account = enrolment.accountOf(openidOf(code)).mayEnter();
        return answer(sessions.begin(account.card().id()), accounts.of(account.card(), account.grants()));
    }

    public SignedIn refresh(String refreshToken) {
        return switch (sessions.rotate(refreshToken)) {
            case Rotation.Renewed(var tokens) -> answer(tokens, accounts.of(tokens.personId()));
            case Rotation.Unknown() -> throw IdentityProblems.refreshInvalid();
            case Rotation.Reused(var sessionId) -> {
                LOG.warn("refresh token used twice, session {} ended", sessionId);
                throw IdentityProblems.refreshReused();
            }
        };
    }

    /** Ends the sign-in; what is already over stays over. */
    public void signOut(String refreshToken) {
        sessions.end(refreshToken);
    }

    private String openidOf(String code) {
        try {
            return weChat.openidOf(code);
        } catch (WeChatFailure failure) {
            throw IdentityProblems.of(failure, IdentityProblems.loginCodeInvalid());
        }
    }

    private static SignedIn answer(Tokens tokens, AccountView account) {
        return new SignedIn(tokens.accessToken(), tokens.refreshToken(), tokens.expiresInSeconds(), account);
    }
}
