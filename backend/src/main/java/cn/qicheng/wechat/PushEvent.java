package cn.qicheng.wechat;

import cn.qicheng.wechat.ContentGateway.Suggestion;
import java.time.Instant;
import java.util.List;

/**
 * Something the platform told us. It may come late, twice (a second copy is dropped before it gets here) and in another
 * order than it happened; {@link #at} is WeChat's time of it, to the second.
 */
public sealed interface PushEvent {

    /** Whom it is about. */
    String openid();

    Instant at();

    /** The person answered the question for messages: per template, whether one (more) may be sent. */
    record Asked(String openid, Instant at, List<Choice> choices) implements PushEvent {}

    /** The person changed the mini-program's settings in WeChat, usually switching a template off. */
    record SettingsChanged(String openid, Instant at, List<Choice> choices) implements PushEvent {}

    /** What became of messages that WeChat had accepted. */
    record Delivered(String openid, Instant at, List<Receipt> receipts) implements PushEvent {}

    /** WeChat has looked at a picture. {@code errcode} other than 0: it could not, e.g. -1008 for an address it cannot fetch. */
    record MediaJudged(String openid, Instant at, String traceId, int errcode, Suggestion suggestion, int label)
            implements PushEvent {}

    /** An event nobody here knows; kept and passed over. */
    record Other(String openid, Instant at, String name) implements PushEvent {}

    /** One template and the person's word on it. */
    record Choice(String templateId, boolean accepted) {}

    /** One message, by WeChat's number for it. */
    record Receipt(String templateId, String messageId, int errorCode, String status) {

        public boolean arrived() {
            return errorCode == 0;
        }
    }
}
