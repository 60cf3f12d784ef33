package cn.qicheng.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * A citizen's ID number as GB 11643-1999 lays it out: six digits of area, eight of birthday, three of order, one check digit.
 *
 * @param text 18 characters, the last one 0–9 or a capital X
 */
record IdNumber(String text) {

    /** An area that was never assigned to any place; numbers of the demonstration and of tests begin with it. */
    static final String SAMPLE_AREA = "99";

    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    /** GB/T 2260, first two digits. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /** Reads what a person typed: spaces and a small x are forgiven, everything else is named. */
    static IdNumber of(String typed, LocalDate today, boolean samplesAllowed) {
        var text = typed.replace(" ", "").toUpperCase(Locale.ROOT);
        if (text.length() != LENGTH) {
            throw IdentityProblems.idNumberWrong("应为 18 位，现在是 %d 位。".formatted(text.length()));
        }
        if (!text.chars().limit(LENGTH - 1).allMatch(c -> c >= '0' && c <= '9')
                || CHECK_DIGITS.indexOf(text.charAt(LENGTH - 1)) < 0) {
            throw IdentityProblems.idNumberWrong("只能是数字，最后一位可以是 X。");
        }
        var area = text.substring(0, 2);
        if (!PROVINCES.contains(area) && !(samplesAllowed && area.equals(SAMPLE_AREA))) {
            throw IdentityProblems.idNumberWrong("开头的地区代码不存在。");
        }
        if (checkDigit(text.substring(0, LENGTH - 1)) != text.charAt(LENGTH - 1)) {
            throw IdentityProblems.idNumberWrong("最后一位校验不对，请核对是否有一位填错。");
        }
        var number = new IdNumber(text);
        try {
            var birthday = number.birthday();
            if (birthday.isAfter(today) || birthday.isBefore(OLDEST)) {
                throw IdentityProblems.idNumberWrong("其中的出生日期不可能。");
            }
        } catch (DateTimeException noSuchDay) {
            throw IdentityProblems.idNumberWrong("其中的出生日期不存在。");
        }
        return number;
    }

    LocalDate birthday() {
        return LocalDate.of(
                Integer.parseInt(text.substring(6, 10)),
                Integer.parseInt(text.substring(10, 12)),
                Integer.parseInt(text.substring(12, 14)));
    }

    /** ISO 7064 MOD 11-2 over the first 17 digits. */
    static char checkDigit(String first17) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    /** Keeps a number out of logs and messages. */
    @Override
    public String toString() {
        return "IdNumber[…]";
    }
}
