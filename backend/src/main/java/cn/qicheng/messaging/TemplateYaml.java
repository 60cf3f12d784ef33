package cn.qicheng.messaging;

import cn.qicheng.messaging.domain.AdoptedTemplate;
import cn.qicheng.messaging.domain.MessageForm;
import cn.qicheng.messaging.domain.ValueKind;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the message file. What is wrong in it stops the start with the name of the kind. */
final class TemplateYaml {

    static TemplateBook read(InputStream in, String appid) {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        var forms = new EnumMap<MessageKind, MessageForm>(MessageKind.class);
        map(file, "messages").keySet().forEach(name -> {
            var form = form(kind(name), map(map(file, "messages"), name));
            forms.put(form.kind(), form);
        });
        for (var kind : MessageKind.values()) {
            if (!forms.containsKey(kind)) {
                throw new IllegalStateException("messages: no words for " + kind);
            }
        }
        var adopted = new EnumMap<MessageKind, AdoptedTemplate>(MessageKind.class);
        var programs = map(file, "miniPrograms");
        if (programs.containsKey(appid)) {
            var ours = map(programs, appid);
            ours.keySet().forEach(name -> {
                var form = form(kind(name), map(map(file, "messages"), name));
                adopted.put(form.kind(), template(form, map(ours, name)));
            });
        }
        return new TemplateBook(forms, adopted);
    }

    private static MessageForm form(MessageKind kind, Map<String, Object> entry) {
        var fields = new HashMap<String, ValueKind>();
        map(entry, "fields")
                .forEach((name, value) ->
                        fields.put(name, ValueKind.valueOf(String.valueOf(value).toUpperCase(Locale.ROOT))));
        return new MessageForm(kind, text(entry, "title"), text(entry, "inbox"), fields);
    }

    /** A template must take only what we say, each in a field of a kind we know. */
    private static AdoptedTemplate template(MessageForm form, Map<String, Object> entry) {
        var fields = new HashMap<String, String>();
        map(entry, "fields").forEach((ours, theirs) -> {
            if (!form.fields().containsKey(ours)) {
                throw new IllegalStateException("messages: the template of " + form.kind() + " asks for " + ours);
            }
            if (AdoptedTemplate.kindOf(String.valueOf(theirs)).isEmpty()) {
                throw new IllegalStateException("messages: the template of " + form.kind() + " has a field " + theirs);
            }
            fields.put(ours, String.valueOf(theirs));
        });
        return new AdoptedTemplate(form.kind(), text(entry, "id"), Boolean.TRUE.equals(entry.get("longTerm")), fields);
    }

    private static MessageKind kind(String name) {
        try {
            return MessageKind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException("messages: nobody tells a " + name, unknown);
        }
    }

    private static String text(Map<String, Object> entry, String key) {
        if (entry.get(key) == null) {
            throw new IllegalStateException("messages: " + key + " is missing in " + entry);
        }
        return String.valueOf(entry.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> entry, String key) {
        if (!(entry.get(key) instanceof Map)) {
            throw new IllegalStateException("messages: " + key + " is missing in " + entry.keySet());
        }
        return (Map<String, Object>) entry.get(key);
    }

    private TemplateYaml() {}
}
