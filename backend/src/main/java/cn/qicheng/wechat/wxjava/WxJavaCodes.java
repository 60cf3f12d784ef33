package cn.qicheng.wechat.wxjava;

import cn.qicheng.wechat.CodeGateway;
import cn.qicheng.wechat.LinkGateway;
import cn.qicheng.wechat.WeChatFailure;
import com.google.gson.JsonObject;
import jakarta.inject.Singleton;

/** Codes to be scanned and links to be tapped. */
@Singleton
final class WxJavaCodes implements CodeGateway, LinkGateway {

    /** The link lives for a number of days; the other way, until a moment. */
    private static final int BY_DAYS = 1;

    private final MiniAppSettings settings;
    private final WeChatCalls calls;

    WxJavaCodes(MiniAppSettings settings, WeChatCalls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    /** An error that comes under another content type than JSON looks like a picture to WxJava: the first bytes decide. */
    @Override
    public byte[] code(CodeOrder order) {
        var edition = settings.edition();
        var picture = calls.ask(
                "getwxacodeunlimit",
                weChat -> weChat.getQrcodeService()
                        .createWxaCodeUnlimitBytes(
                                order.scene(),
                                order.page(),
                                edition == MiniAppSettings.Edition.RELEASE,
                                edition.inCodes(),
                                order.width(),
                                false,
                                null,
                                false));
        if (!isPicture(picture)) {
            throw new WeChatFailure.Unavailable("getwxacodeunlimit answered with something that is no picture");
        }
        return picture;
    }

    private static boolean isPicture(byte[] bytes) {
        return startsWith(bytes, 0xff, 0xd8, 0xff) || startsWith(bytes, 0x89, 'P', 'N', 'G');
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (var i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String urlLink(LinkOrder order) {
        var body = new JsonObject();
        body.addProperty("path", order.page());
        body.addProperty("query", order.query());
        body.addProperty("expire_type", BY_DAYS);
        body.addProperty("expire_interval", order.days());
        body.addProperty("env_version", settings.edition().inCodes());
        return linkIn(calls.post("/wxa/generate_urllink", body), "url_link");
    }

    @Override
    public String scheme(LinkOrder order) {
        var page = new JsonObject();
        page.addProperty("path", "/" + order.page());
        page.addProperty("query", order.query());
        page.addProperty("env_version", settings.edition().inCodes());
        var body = new JsonObject();
        body.add("jump_wxa", page);
        body.addProperty("is_expire", true);
        body.addProperty("expire_type", BY_DAYS);
        body.addProperty("expire_interval", order.days());
        return linkIn(calls.post("/wxa/generatescheme", body), "openlink");
    }

    @Override
    public String shortLink(LinkOrder order, String title) {
        var body = new JsonObject();
        body.addProperty("page_url", order.page() + (order.query().isEmpty() ? "" : "?" + order.query()));
        body.addProperty("page_title", title);
        body.addProperty("is_permanent", false);
        return linkIn(calls.post("/wxa/genwxashortlink", body), "link");
    }

    private static String linkIn(JsonObject answer, String name) {
        if (!answer.has(name)) {
            throw new WeChatFailure.Unavailable("a link was asked for and WeChat answered without one");
        }
        return answer.get(name).getAsString();
    }
}
