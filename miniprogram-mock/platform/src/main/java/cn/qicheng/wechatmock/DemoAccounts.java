package cn.qicheng.wechatmock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The people of the demonstration, who need no WeChat: their codes are their names and may be used any number of times.
 *
 * <p>Everything about them follows from the name, so that the backend's demo data and a person's own notes agree on
 * every machine.
 */
final class DemoAccounts {
    private static final Pattern LOGIN = Pattern.compile("demo:([a-z0-9][a-z0-9-]{0,39})");
    private static final Pattern PHONE = Pattern.compile("demo-phone:([a-z0-9][a-z0-9-]{0,39})");

    private DemoAccounts() {}

    static Optional<String> openidOfLoginCode(String code) {
        Matcher matcher = LOGIN.matcher(code);
        return matcher.matches() ? Optional.of(openid(matcher.group(1))) : Optional.empty();
    }

    static Optional<String> phoneOfPhoneCode(String code) {
        Matcher matcher = PHONE.matcher(code);
        return matcher.matches() ? Optional.of(phone(matcher.group(1))) : Optional.empty();
    }

    static String openid(String account) {
        return "o-demo-" + account;
    }

    /** 199 and eight digits of the name's hash. */
    static String phone(String account) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
            long number = 0;
            for (int i = 0; i < 7; i++) {
                number = number << 8 | (hash[i] & 0xff);
            }
            return "199%08d".formatted(number % 100_000_000);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
