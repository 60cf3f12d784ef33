package cn.qicheng.policy;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A question that the document leaves open, how it is answered here, and why. Always ours, never policy. */
@Serdeable
public record PolicyOption(String key, String name, String value, List<String> choices, String why) {

    public PolicyOption {
        choices = List.copyOf(choices);
        if (!choices.contains(value)) {
            throw new IllegalArgumentException("option " + key + " cannot be " + value);
        }
    }
}
