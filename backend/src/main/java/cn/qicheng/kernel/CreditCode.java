package cn.qicheng.kernel;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A unified social credit code: 17 characters and a check character (GB 32100-2015). The alphabet leaves out I, O, S, V
 * and Z, which look like digits.
 */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /** Returns the code as it is stored: capitals without spaces and dashes. */
    public static String plain(String written) {
        return written.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** Returns what is wrong with a plain code, empty if nothing is. */
    public static String fault(String plain) {
        if (plain.length() != 18) {
            return "统一社会信用代码是 18 位，这里有 %d 位。".formatted(plain.length());
        }
        if (!SHAPE.matcher(plain).matches()) {
            return "统一社会信用代码里有不会出现的字符，或第 3 至 8 位不是数字。字母 I、O、S、V、Z 不用，请核对是不是数字 1、0、5、2。";
        }
        if (plain.charAt(17) != checkCharacter(plain)) {
            return "统一社会信用代码的校验位不对，请对照营业执照核对。";
        }
        return "";
    }

    /**
     * Returns the codes that can stand in the register at all. A cell may hold anything, and the database refuses to
     * compare Chinese characters with a column of ASCII.
     */
    public static Set<String> searchable(Collection<String> written) {
        return written.stream()
                .filter(code -> code.chars().allMatch(c -> c < 128))
                .collect(Collectors.toSet());
    }

    private static char checkCharacter(String plain) {
        var sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * ALPHABET.indexOf(plain.charAt(at));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private CreditCode() {}
}
