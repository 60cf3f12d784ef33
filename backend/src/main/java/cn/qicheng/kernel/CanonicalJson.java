package cn.qicheng.kernel;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON with one spelling only: keys sorted, no spaces, whole numbers, every character that needs none unescaped. What is
 * signed or published is hashed in this form, so that anyone can compute the same fingerprint from the same contents.
 */
public final class CanonicalJson {

    /** Writes maps with string keys, iterables, strings, whole numbers, booleans and null; refuses anything else. */
    public static String of(@Nullable Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case String text -> quote(text, out);
            case Integer number -> out.append(number);
            case Long number -> out.append(number);
            case Boolean truth -> out.append(truth);
            case Map<?, ?> map -> object(map, out);
            case Iterable<?> items -> array(items, out);
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static void object(Map<?, ?> map, StringBuilder out) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        var separator = "";
        for (var entry : sorted.entrySet()) {
            out.append(separator);
            quote(entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void array(Iterable<?> items, StringBuilder out) {
        out.append('[');
        for (Iterator<?> rest = items.iterator(); rest.hasNext(); ) {
            write(rest.next(), out);
            if (rest.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (character < 0x20) {
                        out.append("\\u%04x".formatted((int) character));
                    } else {
                        out.append(character);
                    }
                }
            }
        }
        out.append('"');
    }

    private CanonicalJson() {}
}
