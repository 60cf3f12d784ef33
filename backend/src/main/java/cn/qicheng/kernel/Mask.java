package cn.qicheng.kernel;

/** How personal data looks to everyone who has no reason to see it whole. */
public final class Mask {

    /** 李样例 → 李*例, 李样 → 李*; only the first and, from three characters on, the last one stay. */
    public static String name(String name) {
        var points = name.codePoints().toArray();
        if (points.length < 2) {
            return "*";
        }
        var first = Character.toString(points[0]);
        return points.length == 2
                ? first + "*"
                : first + "*".repeat(points.length - 2) + Character.toString(points[points.length - 1]);
    }

    /** 13912345678 → 139****5678. */
    public static String phone(String phone) {
        return keep(phone, 3, 4);
    }

    /** 620102200001011234 → 620***********1234. */
    public static String idNumber(String idNumber) {
        return keep(idNumber, 3, 4);
    }

    /** The last four digits only, as people know their cards: ****2207. */
    public static String account(String account) {
        return "****" + account.substring(Math.max(0, account.length() - 4));
    }

    private static String keep(String text, int head, int tail) {
        if (text.length() <= head + tail) {
            return "*".repeat(text.length());
        }
        return text.substring(0, head) + "*".repeat(text.length() - head - tail) + text.substring(text.length() - tail);
    }

    private Mask() {}
}
