package cn.qicheng.wechat.wxjava;

import cn.binarywang.wx.miniapp.api.impl.WxMaServiceHttpComponentsImpl;
import java.io.IOException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * WxJava over a client of ours. WxJava's own client trusts any certificate of any host; through this one a server must
 * prove that it is the one we asked for, and every wait has an end.
 */
final class SecureWxMaService extends WxMaServiceHttpComponentsImpl implements AutoCloseable {

    private final CloseableHttpClient client;

    SecureWxMaService(CloseableHttpClient client) {
        this.client = client;
    }

    /** Left empty on purpose: the original would build the client that trusts everybody. */
    @Override
    public void initHttp() {}

    @Override
    public CloseableHttpClient getRequestHttpClient() {
        return client;
    }

    @Override
    public @Nullable HttpHost getRequestHttpProxy() {
        return null;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
