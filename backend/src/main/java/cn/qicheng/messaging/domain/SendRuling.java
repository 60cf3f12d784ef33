package cn.qicheng.messaging.domain;

import cn.qicheng.wechat.WeChatFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What follows from WeChat's answer to one attempt.
 *
 * @param state where the message goes
 * @param delay how long until it is tried again; null if it is not
 * @param consent what the consent it rested on is worth now
 * @param pause what stops besides this message
 */
public record SendRuling(
        OutboxState state,
        @Nullable Reason reason,
        @Nullable Duration delay,
        Worth consent,
        Pause pause) {

    /** What becomes of the consent. */
    public enum Worth {
        /** Still reserved for this message. */
        KEPT,
        SPENT,
        /** Good for another message. */
        FREED,
        /** WeChat knows of none: neither this one nor any other of the person and the template. */
        ALL_VOID
    }

    /** What else stops. */
    public enum Pause {
        NOTHING,
        /** Every message of this template, until an officer says so. */
        TEMPLATE,
        /** All of WeChat, for a minute. */
        A_MINUTE,
        /** All of WeChat, for ten minutes: somebody must put our settings right. */
        TEN_MINUTES,
        /** All of WeChat, until tomorrow. */
        UNTIL_TOMORROW
    }

    /** A message that may be there already is repeated once, and only once. */
    private static final int MOST_UNSURE = 2;

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final Duration MISCONFIGURED_WAIT = Duration.ofMinutes(10);

    public static SendRuling accepted() {
        return new SendRuling(OutboxState.SENT, null, null, Worth.SPENT, Pause.NOTHING);
    }

    /** WeChat was not even asked, because it would say no. */
    public static SendRuling withoutAsking(Reason reason) {
        var state = switch (reason) {
            case NO_CONSENT, NO_WECHAT, NO_TEMPLATE -> OutboxState.INBOX_ONLY;
            case BAD_TEMPLATE, UNKNOWN_PAGE -> OutboxState.HELD;
            default -> OutboxState.FAILED;
        };
        return new SendRuling(state, reason, null, Worth.FREED, Pause.NOTHING);
    }

    /**
     * Whoever sent it gave no word of the outcome.
     *
     * @param unsureBefore how often that had happened to this message already
     * @param patience how long WeChat has to tell us that it arrived before it is sent once more
     */
    public static SendRuling unanswered(int unsureBefore, Duration patience) {
        return unsureBefore + 1 < MOST_UNSURE
                ? new SendRuling(OutboxState.DUE, Reason.UNANSWERED, patience, Worth.KEPT, Pause.NOTHING)
                : new SendRuling(OutboxState.UNSURE, Reason.UNANSWERED, null, Worth.SPENT, Pause.NOTHING);
    }

    /**
     * Sorts a failure.
     *
     * @param attempts with this one
     * @param unsureBefore how often the message may have been sent without our knowing
     */
    public static SendRuling failed(WeChatFailure failure, int attempts, int unsureBefore, Duration patience) {
        return switch (failure) {
            case WeChatFailure.Unanswered untold -> unanswered(unsureBefore, patience);
            // The consent went with the attempt whose answer was lost.
            case WeChatFailure.NoSubscription none when unsureBefore > 0 -> accepted();
            case WeChatFailure.NoSubscription none ->
                new SendRuling(OutboxState.INBOX_ONLY, Reason.NO_CONSENT, null, Worth.ALL_VOID, Pause.NOTHING);
            case WeChatFailure.BadValue bad -> terminal(Reason.BAD_VALUE);
            case WeChatFailure.RiskyContent risky -> terminal(Reason.RISKY);
            case WeChatFailure.UnknownRecipient unknown -> terminal(Reason.UNKNOWN_RECIPIENT);
            case WeChatFailure.BadTemplate bad -> held(Reason.BAD_TEMPLATE);
            case WeChatFailure.UnknownPage unknown -> held(Reason.UNKNOWN_PAGE);
            case WeChatFailure.Misconfigured wrong ->
                new SendRuling(
                        OutboxState.DUE, Reason.MISCONFIGURED, MISCONFIGURED_WAIT, Worth.KEPT, Pause.TEN_MINUTES);
            case WeChatFailure.Throttled throttled ->
                new SendRuling(
                        OutboxState.DUE,
                        throttled.forTheDay() ? Reason.QUOTA : Reason.BUSY,
                        Duration.ZERO,
                        Worth.KEPT,
                        throttled.forTheDay() ? Pause.UNTIL_TOMORROW : Pause.A_MINUTE);
            case WeChatFailure.Unavailable away -> later(attempts);
            case WeChatFailure.RateLimited limited -> later(attempts);
            case WeChatFailure.BadRequest bad -> terminal(Reason.BAD_REQUEST);
            case WeChatFailure.CodeInvalid odd -> terminal(Reason.BAD_REQUEST);
            case WeChatFailure.RiskUser odd -> terminal(Reason.BAD_REQUEST);
            case WeChatFailure.NotRecentlyHere odd -> terminal(Reason.BAD_REQUEST);
        };
    }

    private static SendRuling terminal(Reason reason) {
        return new SendRuling(OutboxState.FAILED, reason, null, Worth.FREED, Pause.NOTHING);
    }

    private static SendRuling held(Reason reason) {
        return new SendRuling(OutboxState.HELD, reason, null, Worth.FREED, Pause.TEMPLATE);
    }

    private static SendRuling later(int attempts) {
        if (attempts >= MOST_ATTEMPTS) {
            return terminal(Reason.BUSY);
        }
        var delay = FIRST_WAIT.multipliedBy(1L << attempts - 1);
        return new SendRuling(
                OutboxState.DUE,
                Reason.BUSY,
                delay.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : delay,
                Worth.KEPT,
                Pause.NOTHING);
    }
}
