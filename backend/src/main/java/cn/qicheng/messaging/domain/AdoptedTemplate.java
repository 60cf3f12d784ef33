package cn.qicheng.messaging.domain;

import cn.qicheng.messaging.MessageKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The template of this mini-program for a kind of message.
 *
 * @param longTerm whether one consent is good for ever; else for one message
 * @param fields our field names and the template's, e.g. what → thing1
 */
public record AdoptedTemplate(MessageKind kind, String id, boolean longTerm, Map<String, String> fields) {

    public AdoptedTemplate {
        fields = Map.copyOf(fields);
    }

    /** What is to be sent, or our field that cannot be said. */
    public record Filled(Map<String, String> values, Optional<String> unfit) {}

    /** Returns the values by the template's fields, each made to fit. */
    public Filled filled(Map<String, String> said) {
        var values = new LinkedHashMap<String, String>();
        for (var field : fields.entrySet()) {
            var fitting = kindOf(field.getValue()).flatMap(kind -> kind.fitting(said.getOrDefault(field.getKey(), "")));
            if (fitting.isEmpty()) {
                return new Filled(Map.of(), Optional.of(field.getKey()));
            }
            values.put(field.getValue(), fitting.get());
        }
        return new Filled(values, Optional.empty());
    }

    /** Returns what kind of value a template's field takes, by its name without the number. */
    public static Optional<ValueKind> kindOf(String templateField) {
        var name = templateField.replaceAll("\\d+$", "").toUpperCase(Locale.ROOT);
        for (var kind : ValueKind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
