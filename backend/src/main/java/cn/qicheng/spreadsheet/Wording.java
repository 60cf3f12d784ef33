package cn.qicheng.spreadsheet;

import java.util.regex.Pattern;

/**
 * The many ways to type the same thing. Full-width digits, letters and spaces become plain ones and invisible characters
 * go; full-width punctuation stays, because 兰州（集团）公司 is a name.
 */
public final class Wording {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern HEADING_NOISE = Pattern.compile("[\\s*＊:：]|[(（]必填[)）]|[(（]选填[)）]");

    /** Returns the cell's text as it is meant. */
    public static String cell(String written) {
        var text = SPACES.matcher(plain(written)).replaceAll(" ").strip();
        // ="0123" is how a CSV keeps Excel from counting; ' is how our own files keep it from calculating.
        if (text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
            text = text.substring(2, text.length() - 1).strip();
        }
        return text.startsWith("'") ? text.substring(1).strip() : text;
    }

    /** Returns the heading without decoration, for comparing only. */
    static String heading(String written) {
        return HEADING_NOISE
                .matcher(plain(written))
                .replaceAll("")
                .replace('（', '(')
                .replace('）', ')')
                .replace('／', '/');
    }

    private static String plain(String written) {
        var text = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            var character = plain(written.charAt(at));
            if (character != 0) {
                text.append(character);
            }
        }
        return text.toString();
    }

    /** Returns the plain form of a character, or 0 for one that nobody can see. */
    private static char plain(char written) {
        if (written == '\u3000' || written == '\u00A0') {
            return ' ';
        }
        if ((written >= '０' && written <= '９')
                || (written >= 'Ａ' && written <= 'Ｚ')
                || (written >= 'ａ' && written <= 'ｚ')) {
            return (char) (written - 0xFEE0);
        }
        var unseen = (written >= '\u200B' && written <= '\u200F')
                || written == '\u2060'
                || written == '\uFEFF'
                || written >= '\uFFFE'
                || (written < ' ' && !Character.isWhitespace(written));
        return unseen ? 0 : written;
    }

    private Wording() {}
}
