package cn.qicheng.messaging.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What WeChat takes as a value of each kind. Texts are cut to fit, whole characters at a time; what is a figure or a date is
 * never bent: if it does not fit, the message is not sent and an officer is told.
 */
public enum ValueKind {
    THING(20, ".+", "详情请点开查看"),
    CHARACTER_STRING(32, "[\\x21-\\x7e]([\\x20-\\x7e]*)", "-"),
    LETTER(32, "[A-Za-z]+", ""),
    SYMBOL(5, "[\\p{P}\\p{S}]+", ""),
    PHRASE(5, "\\p{IsHan}+", "请查看"),
    NAME(10, "[\\p{IsHan}·]+|[A-Za-z .'-]+", "本人"),
    PHONE_NUMBER(17, "[0-9+\\-() ]+", ""),
    NUMBER(32, "-?\\d+(\\.\\d+)?", ""),
    AMOUNT(16, "[¥￥]?\\d{1,10}(\\.\\d{1,2})?元?", ""),
    DATE(32, Days.DAY + "( " + Days.CLOCK + ")?", ""),
    TIME(32, Days.DAY + "( " + Days.CLOCK + ")?|" + Days.CLOCK, "");

    private static final class Days {
        static final String DAY = "\\d{4}(年|-|/)\\d{1,2}(月|-|/)\\d{1,2}日?";
        static final String CLOCK = "\\d{1,2}:\\d{2}";
    }

    private static final int LATIN_NAME = 20;
    private static final String MORE = "…";

    private final int longest;
    private final Pattern form;
    private final String instead;

    ValueKind(int longest, String form, String instead) {
        this.longest = longest;
        this.form = Pattern.compile(form);
        this.instead = instead;
    }

    /** Returns the value as WeChat takes it; empty if it cannot be made to fit without changing what it says. */
    public Optional<String> fitting(String value) {
        var plain = plain(value);
        return switch (this) {
            case THING -> Optional.of(plain.isEmpty() ? instead : cut(plain, longest, MORE));
            case CHARACTER_STRING -> Optional.of(orInstead(cut(onlyAscii(plain), longest, "")));
            case PHRASE -> Optional.of(orInstead(cut(only(plain, "\\P{IsHan}"), longest, "")));
            case NAME -> Optional.of(orInstead(name(plain)));
            case LETTER, SYMBOL, PHONE_NUMBER, NUMBER, AMOUNT, DATE, TIME ->
                Optional.of(plain)
                        .filter(text -> length(text) <= longest)
                        .filter(text -> form.matcher(text).matches());
        };
    }

    private String orInstead(String text) {
        return form.matcher(text).matches() ? text : instead;
    }

    private String name(String plain) {
        var latin = plain.matches("[A-Za-z .'-]+");
        return cut(latin ? plain : only(plain, "[^\\p{IsHan}·]"), latin ? LATIN_NAME : longest, "");
    }

    private static String onlyAscii(String text) {
        return only(text, "[^\\x20-\\x7e]");
    }

    private static String only(String text, String unwanted) {
        return text.replaceAll(unwanted, "").strip();
    }

    /** Without control characters and half characters; line breaks become spaces. */
    private static String plain(String value) {
        var kept = new StringBuilder();
        value.codePoints()
                .map(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : point)
                .filter(point -> switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED -> false;
                    default -> true;
                })
                .forEach(kept::appendCodePoint);
        return kept.toString().replaceAll(" {2,}", " ").strip();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text, int atMost, String end) {
        return length(text) <= atMost
                ? text
                : text.substring(0, text.offsetByCodePoints(0, atMost - end.length()))
                                .strip()
                        + end;
    }
}
