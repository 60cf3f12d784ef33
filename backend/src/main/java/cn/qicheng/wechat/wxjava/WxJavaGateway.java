package cn.qicheng.wechat.wxjava;

import cn.qicheng.wechat.WeChatFailure;
import cn.qicheng.wechat.WeChatGateway;
import cn.qicheng.wechat.WeChatPhone;
import jakarta.inject.Singleton;

/** Sign-in and phone. */
@Singleton
final class WxJavaGateway implements WeChatGateway {

    private static final String MAINLAND = "86";

    private final MiniAppSettings settings;
    private final WeChatCalls calls;

    WxJavaGateway(MiniAppSettings settings, WeChatCalls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    @Override
    public String appid() {
        return settings.appid();
    }

    @Override
    public String openidOf(String loginCode) {
        var openid = calls.ask(
                "jscode2session",
                weChat -> weChat.getUserService().getSessionInfo(loginCode).getOpenid());
        if (openid == null || openid.isBlank()) {
            throw new WeChatFailure.Unavailable("jscode2session answered without an openid");
        }
        return openid;
    }

    @Override
    public WeChatPhone phoneOf(String phoneCode) {
        var info = calls.ask(
                "getuserphonenumber", weChat -> weChat.getUserService().getPhoneNumber(phoneCode));
        if (info == null || info.getPurePhoneNumber() == null || info.getWatermark() == null) {
            throw new WeChatFailure.Unavailable("getuserphonenumber answered without a number");
        }
        var number = MAINLAND.equals(info.getCountryCode())
                ? info.getPurePhoneNumber()
                : "+" + info.getCountryCode() + info.getPurePhoneNumber();
        return new WeChatPhone(number, String.valueOf(info.getWatermark().getAppid()));
    }
}
