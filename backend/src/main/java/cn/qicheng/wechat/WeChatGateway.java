package cn.qicheng.wechat;

/**
 * Who a person is, as WeChat knows it. Its neighbours are {@link MessageGateway}, {@link TemplateGateway}, {@link
 * CodeGateway}, {@link ContentGateway} and {@link LinkGateway}. Every failure of any of them is a {@link WeChatFailure}.
 */
public interface WeChatGateway {

    /** The mini-program we are; an openid means nothing without it. */
    String appid();

    /** Exchanges the code of {@code wx.login} for the person's openid. The session key stays on the far side of this. */
    String openidOf(String loginCode);

    /** Exchanges the code of the phone number button; it is not a login code. */
    WeChatPhone phoneOf(String phoneCode);
}
