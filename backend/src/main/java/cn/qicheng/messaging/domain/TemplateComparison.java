package cn.qicheng.messaging.domain;

import cn.qicheng.wechat.MessageTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what we say a template is with what WeChat says. */
public final class TemplateComparison {

    /** Returns what does not match, in words for an officer; empty if all does. */
    public static List<String> problems(
            MessageForm form, @Nullable AdoptedTemplate ours, Map<String, MessageTemplate> theirs) {
        if (ours == null) {
            return List.of("还没有选模板，这类消息只在站内");
        }
        var found = theirs.get(ours.id());
        if (found == null) {
            return List.of("微信后台没有这个模板编号");
        }
        var problems = new ArrayList<String>();
        found.fields().stream()
                .filter(field -> !ours.fields().containsValue(field))
                .forEach(field -> problems.add("模板要填 %s，这里没有填".formatted(field)));
        ours.fields().values().stream()
                .filter(field -> !found.fields().contains(field))
                .sorted()
                .forEach(field -> problems.add("模板里没有 %s".formatted(field)));
        ours.fields().forEach((name, field) -> {
            var kind = form.fields().get(name);
            if (kind != null
                    && AdoptedTemplate.kindOf(field).filter(kind::equals).isEmpty()) {
                problems.add(
                        "%s 应当填在 %s 类的栏里，不是 %s".formatted(name, kind.name().toLowerCase(java.util.Locale.ROOT), field));
            }
        });
        if (found.longTerm() != ours.longTerm()) {
            problems.add(found.longTerm() ? "微信后台是长期订阅，这里写的是一次性" : "微信后台是一次性订阅，这里写的是长期");
        }
        return List.copyOf(problems);
    }

    private TemplateComparison() {}
}
