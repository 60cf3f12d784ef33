package cn.qicheng.wechat;

import java.util.Optional;

/** Subscribe messages: one for each time the person agreed. */
public interface MessageGateway {

    /**
     * Sends one message and returns WeChat's number for it, if it gave one; the push of its delivery carries the same.
     *
     * @throws WeChatFailure.Unanswered if it may have been sent: each repetition may cost a second consent
     */
    Optional<String> send(SubscribeMessage message);
}
