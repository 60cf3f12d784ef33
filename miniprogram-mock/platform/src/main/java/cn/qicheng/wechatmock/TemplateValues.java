package cn.qicheng.wechatmock;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a value of each type of field may be. A type nobody has written down takes anything that is not empty. */
final class TemplateValues {
    private static final String YEAR = "\\d{4}(年|-|/)\\d{1,2}(月|-|/)\\d{1,2}日?";
    private static final String CLOCK = "\\d{1,2}:\\d{2}(:\\d{2})?";

    private static final Map<String, Pattern> RULES = new LinkedHashMap<>();

    static {
        rule("character_string", "[\\x20-\\x7e]{1,32}");
        rule("phone_number", "[0-9+\\-() ]{1,17}");
        rule("car_number", "\\S{1,8}");
        rule("thing", ".{1,20}");
        rule("number", "(?=.{1,32}$)-?\\d+(\\.\\d+)?");
        rule("letter", "[A-Za-z]{1,32}");
        rule("symbol", "[\\p{P}\\p{S}]{1,5}");
        rule("time", "(" + YEAR + " ?)?" + CLOCK + "|" + YEAR + "( ?" + CLOCK + ")?(~" + YEAR + "( ?" + CLOCK + ")?)?");
        rule("date", YEAR + "( ?" + CLOCK + ")?");
        rule("amount", "[¥￥$€£]?\\d{1,10}(\\.\\d{1,2})?元?");
        rule("name", "[\\p{IsHan}·]{1,10}|[A-Za-z .'-]{1,20}");
        rule("phrase", "\\p{IsHan}{1,5}");
    }

    private TemplateValues() {}

    private static void rule(String type, String pattern) {
        RULES.put(type, Pattern.compile(pattern));
    }

    /** What is wrong with the value in the platform's words; empty if nothing is. */
    static Optional<String> fault(String field, String value) {
        if (value.isBlank()) {
            return Optional.of("data." + field + ".value is empty");
        }
        String type = field.replaceAll("\\d+$", "");
        Pattern rule = RULES.get(type);
        return rule == null || rule.matcher(value).matches()
                ? Optional.empty()
                : Optional.of("data." + field + ".value invalid");
    }
}
