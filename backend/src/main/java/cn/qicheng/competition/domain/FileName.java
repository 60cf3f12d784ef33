package cn.qicheng.competition.domain;

import java.util.regex.Pattern;

/**
 * The name of an uploaded file as it is shown and offered for download. A name is only ever a label here: nothing is stored
 * under it. Still, one that pretends (a path, characters that turn the reading direction, a second ending) is refused.
 */
public final class FileName {

    static final int LONGEST = 100;

    private static final Pattern HOSTILE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\\\/:*?\"<>|%;`$&]");
    private static final Pattern SECOND_ENDING =
            Pattern.compile("\\.(exe|bat|cmd|com|js|vbs|scr|html?|svg|php|jsp|sh|msi|lnk|zip|rar|docm|xlsm)(\\.|$)");

    /** Returns what is wrong with a name, empty if nothing is. */
    public static String fault(String name) {
        var plain = name.strip();
        if (plain.isEmpty() || plain.startsWith(".")) {
            return "文件没有名字";
        }
        if (plain.length() > LONGEST) {
            return "文件名超过 %d 个字".formatted(LONGEST);
        }
        if (HOSTILE.matcher(plain).find()) {
            return "文件名里有不能用的字符";
        }
        if (plain.contains("..")
                || SECOND_ENDING
                        .matcher(plain.toLowerCase(java.util.Locale.ROOT))
                        .find()) {
            return "文件名的后缀不对";
        }
        return "";
    }

    private FileName() {}
}
