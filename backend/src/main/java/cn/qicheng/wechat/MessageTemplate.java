package cn.qicheng.wechat;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A template this mini-program has.
 *
 * @param content one line per field, e.g. {@code 会议时间:{{date2.DATA}}}
 * @param longTerm whether one consent is good for ever; else for one message
 */
public record MessageTemplate(String id, String title, String content, String example, boolean longTerm) {

    private static final Pattern FIELD = Pattern.compile("\\{\\{([A-Za-z_]+\\d*)\\.DATA}}");

    /** The fields a message must fill, in the template's order. */
    public List<String> fields() {
        return FIELD.matcher(content).results().map(found -> found.group(1)).toList();
    }
}
