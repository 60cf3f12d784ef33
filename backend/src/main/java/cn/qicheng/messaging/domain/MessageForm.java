package cn.qicheng.messaging.domain;

import cn.qicheng.messaging.MessageKind;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a kind of message is worded.
 *
 * @param title heads the inbox entry and names the kind in the question for consent
 * @param inbox the words in the inbox, with our field names in braces
 * @param fields our field names and what WeChat takes in them
 */
public record MessageForm(MessageKind kind, String title, String inbox, Map<String, ValueKind> fields) {

    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");
    private static final int LONGEST_WORDS = 400;

    public MessageForm {
        var known = Map.copyOf(fields);
        fields = known;
        var unknown = FIELD.matcher(inbox)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !known.containsKey(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("message " + kind + ": the inbox words name " + unknown);
        }
    }

    /** Returns the words for the inbox, in full; a field that was not said stays empty. */
    public String words(Map<String, String> said) {
        var words = FIELD.matcher(inbox)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(said.getOrDefault(found.group(1), "")));
        return words.codePointCount(0, words.length()) <= LONGEST_WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_WORDS));
    }
}
