package cn.qicheng.wechat;

import java.util.Map;

/**
 * One message to one person.
 *
 * @param page where a tap on it leads, with its query, without a leading slash; empty for nowhere
 * @param values by the template's field, e.g. {@code thing1}
 */
public record SubscribeMessage(String openid, String templateId, String page, Map<String, String> values) {

    public SubscribeMessage {
        values = Map.copyOf(values);
    }

    /** Keeps the person and the words out of logs. */
    @Override
    public String toString() {
        return "SubscribeMessage[" + templateId + "]";
    }
}
