package cn.qicheng.messaging;

import cn.qicheng.messaging.domain.AdoptedTemplate;
import cn.qicheng.messaging.domain.MessageForm;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** How every kind is worded, and which template of this mini-program it is sent with. */
final class TemplateBook {

    private final Map<MessageKind, MessageForm> forms;
    private final Map<MessageKind, AdoptedTemplate> adopted;

    TemplateBook(Map<MessageKind, MessageForm> forms, Map<MessageKind, AdoptedTemplate> adopted) {
        this.forms = Map.copyOf(forms);
        this.adopted = Map.copyOf(adopted);
    }

    MessageForm form(MessageKind kind) {
        var form = forms.get(kind);
        if (form == null) {
            throw new IllegalStateException("no words for " + kind);
        }
        return form;
    }

    /** Returns the template of a kind; empty where none was chosen in WeChat's console. */
    Optional<AdoptedTemplate> template(MessageKind kind) {
        return Optional.ofNullable(adopted.get(kind));
    }

    Collection<AdoptedTemplate> templates() {
        return adopted.values();
    }

    /** Returns what we know of a template; empty for one that is not ours. */
    Optional<AdoptedTemplate> byId(String templateId) {
        return adopted.values().stream()
                .filter(template -> template.id().equals(templateId))
                .findFirst();
    }
}
