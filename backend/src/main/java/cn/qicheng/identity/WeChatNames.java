package cn.qicheng.identity;

import cn.qicheng.wechat.WeChatGateway;
import jakarta.inject.Singleton;
import java.util.Optional;

/** By which name WeChat knows whom. An openid leaves this product only towards WeChat. */
@Singleton
public class WeChatNames {

    private final WeChatGateway weChat;
    private final WechatIdentityRows identities;

    WeChatNames(WeChatGateway weChat, WechatIdentityRows identities) {
        this.weChat = weChat;
        this.identities = identities;
    }

    /** The person's openid in this mini-program, the newest if there are several; empty for who never signed in here. */
    public Optional<String> openidOf(String personId) {
        var ours = weChat.appid() + "/";
        return identities.findByPersonIdOrderByCreatedAtDesc(personId).stream()
                .map(WechatIdentityRow::id)
                .filter(id -> id.startsWith(ours))
                .map(id -> id.substring(ours.length()))
                .findFirst();
    }

    /** The person an event of WeChat is about; empty for a stranger. */
    public Optional<String> personOf(String openid) {
        return identities.findById(weChat.appid() + "/" + openid).map(WechatIdentityRow::personId);
    }
}
