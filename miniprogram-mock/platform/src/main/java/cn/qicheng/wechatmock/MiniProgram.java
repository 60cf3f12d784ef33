package cn.qicheng.wechatmock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The one mini-program this platform knows, and the check that a caller is its server. */
record MiniProgram(String appid, String secret) {

    void requireAppid(String given) {
        if (!appid.equals(given)) {
            throw Refusal.of(40013, "invalid appid");
        }
    }

    void requireSecret(String given, int errcodeWhenWrong) {
        if (!MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.of(errcodeWhenWrong, errcodeWhenWrong == 40125 ? "invalid appsecret" : "invalid credential");
        }
    }
}
