package cn.qicheng.wechat.wxjava;

import cn.binarywang.wx.miniapp.config.impl.WxMaRedisBetterConfigImpl;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Builds the one WxJava service: stable token shared through Redis, verified TLS, bounded waits, one retry. */
@Factory
final class WxJavaFactory {

    private static final int CONNECTIONS = 64;
    private static final int RETRIES_WHEN_BUSY = 1;
    private static final int RETRY_PAUSE_MILLIS = 200;

    @Singleton
    @Bean(preDestroy = "close")
    SecureWxMaService service(MiniAppSettings settings, SharedTokenStore tokens) {
        var config = new WxMaRedisBetterConfigImpl(tokens, "wx:ma");
        // After construction: it is this call that makes the lock's key.
        config.setAppid(settings.appid());
        config.setSecret(settings.secret());
        config.setMsgDataFormat("JSON");
        config.useStableAccessToken(true);
        if (!settings.apiHost().isEmpty()) {
            config.setApiHostUrl(settings.apiHost());
        }
        var service = new SecureWxMaService(client());
        service.setWxMaConfig(config);
        // 0 would replace every error by "too many retries", the default 5 would hold a thread for half a minute.
        service.setMaxRetryTimes(RETRIES_WHEN_BUSY);
        service.setRetrySleepMillis(RETRY_PAUSE_MILLIS);
        return service;
    }

    /** The system's certificates and host names are checked, which is the default of everything but WxJava. */
    private static CloseableHttpClient client() {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(2))
                        .setSocketTimeout(Timeout.ofSeconds(3))
                        // A connection that broke while idle must not make a message's fate unknown.
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.ofSeconds(3))
                        .setConnectionRequestTimeout(Timeout.ofSeconds(1))
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }
}
