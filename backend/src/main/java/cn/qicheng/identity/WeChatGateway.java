package cn.qicheng.identity;

/** What identity asks of WeChat. Every failure is a {@link WeChatFailure}; nothing else comes out of here. */
public interface WeChatGateway {

    /** The mini-program we are; an openid means nothing without it. */
    String appid();

    /** Exchanges the code of {@code wx.login} for the person's openid. The session key stays on the far side of this. */
    String openidOf(String loginCode);

    /** Exchanges the code of the phone number button; it is not a login code. */
    WeChatPhone phoneOf(String phoneCode);
}
