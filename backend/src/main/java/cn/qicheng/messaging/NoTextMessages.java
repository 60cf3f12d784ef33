package cn.qicheng.messaging;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** There is no contract with an SMS company. It says so, to every officer who looks, and sends nothing. */
@Singleton
@Requires(missingProperty = "qicheng.messages.sms")
class NoTextMessages implements TextMessages {

    private static final String NOT_CONFIGURED = "短信通道未配置";

    @Override
    public String standing() {
        return NOT_CONFIGURED;
    }

    @Override
    public String instead(String personId, String words) {
        return NOT_CONFIGURED;
    }
}
