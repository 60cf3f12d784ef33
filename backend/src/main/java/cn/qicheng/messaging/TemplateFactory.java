package cn.qicheng.messaging;

import cn.qicheng.wechat.WeChatGateway;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.io.ResourceResolver;
import java.io.IOException;
import java.io.UncheckedIOException;

@Factory
final class TemplateFactory {

    /** Read eagerly: whoever mistypes a kind hears of it at the start and not when somebody waits for a message. */
    @Context
    TemplateBook templateBook(
            ResourceResolver resources, @Value("${qicheng.messages.file}") String file, WeChatGateway weChat) {
        try (var in = resources
                .getResourceAsStream(file)
                .orElseThrow(() -> new IllegalStateException("message file missing: " + file))) {
            return TemplateYaml.read(in, weChat.appid());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
