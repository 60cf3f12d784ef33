package cn.qicheng.messaging;

import cn.qicheng.messaging.domain.TemplateComparison;
import cn.qicheng.wechat.MessageTemplate;
import cn.qicheng.wechat.TemplateGateway;
import cn.qicheng.wechat.WeChatFailure;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks WeChat for its templates, a while after the start and then every hour, and remembers what does not match ours. */
@Singleton
class TemplateCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateCheck.class);

    private final TemplateBook book;
    private final TemplateGateway weChat;
    private volatile Map<MessageKind, List<String>> problems = Map.of();

    TemplateCheck(TemplateBook book, TemplateGateway weChat) {
        this.book = book;
        this.weChat = weChat;
    }

    /** Returns what was found last; nothing while WeChat could not be asked. */
    List<String> problemsOf(MessageKind kind) {
        return problems.getOrDefault(kind, List.of());
    }

    void look() {
        try {
            var theirs = weChat.templates().stream()
                    .collect(Collectors.toMap(MessageTemplate::id, Function.identity(), (one, same) -> one));
            var found = new EnumMap<MessageKind, List<String>>(MessageKind.class);
            for (var kind : MessageKind.values()) {
                var odd = TemplateComparison.problems(
                        book.form(kind), book.template(kind).orElse(null), theirs);
                if (!odd.isEmpty()) {
                    LOG.warn("message template of {}: {}", kind, odd);
                    found.put(kind, odd);
                }
            }
            problems = Map.copyOf(found);
        } catch (WeChatFailure away) {
            LOG.warn("message templates are compared later: {}", away.getMessage());
        }
    }
}
