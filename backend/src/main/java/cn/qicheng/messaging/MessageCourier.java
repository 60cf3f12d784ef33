package cn.qicheng.messaging;

import cn.qicheng.identity.WeChatNames;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.messaging.domain.OutboxState;
import cn.qicheng.messaging.domain.Reason;
import cn.qicheng.messaging.domain.SendRuling;
import cn.qicheng.wechat.MessageGateway;
import cn.qicheng.wechat.SubscribeMessage;
import cn.qicheng.wechat.WeChatFailure;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.type.Argument;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries messages to WeChat: a page at a time, at the configured rate over all instances, each message under a lease.
 *
 * <p>A message is first marked as leaving, with the consent it rests on set aside, and only then handed to WeChat, outside
 * any transaction. So whoever dies before the mark has sent nothing, and whoever dies after it leaves a message of which
 * nobody knows: it is treated like an answer that was lost, and sent at most once more.
 */
@Singleton
public class MessageCourier {

    private static final Logger LOG = LoggerFactory.getLogger(MessageCourier.class);

    private static final int LARGEST_PAGE = 100;

    /** WeChat answers within some tens of milliseconds; more at once would only keep connections waiting. */
    private static final int AT_ONCE = 8;

    private static final int ABANDONED_AT_ONCE = 200;
    private static final long MICROS = 1_000_000;
    private static final int LONGEST_DETAIL = 160;
    private static final int MOST_TRIES = 5;

    private final OutboxRows outbox;
    private final ChannelRows channel;
    private final ConsentLedger ledger;
    private final TemplateBook book;
    private final WeChatNames names;
    private final MessageGateway weChat;
    private final TextMessages texts;
    private final ObjectMapper json;
    private final Clock clock;
    private final ExecutorService blocking;
    private final int perSecond;
    private final Duration patience;
    private final Duration lease;

    MessageCourier(
            OutboxRows outbox,
            ChannelRows channel,
            ConsentLedger ledger,
            TemplateBook book,
            WeChatNames names,
            MessageGateway weChat,
            TextMessages texts,
            ObjectMapper json,
            Clock clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            @Value("${qicheng.messages.per-second}") int perSecond,
            @Value("${qicheng.messages.unsure-wait}") Duration patience,
            @Value("${qicheng.messages.lease}") Duration lease) {
        this.outbox = outbox;
        this.channel = channel;
        this.ledger = ledger;
        this.book = book;
        this.names = names;
        this.weChat = weChat;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
        this.blocking = blocking;
        this.perSecond = perSecond;
        this.patience = patience;
        this.lease = lease;
    }

    /** Messages of one owner, and how long until the first may leave. */
    record Taken(String owner, List<String> ids, Set<String> stoppedKinds, long micros) {}

    /** A message that is about to leave; or, without one, where it was put without asking WeChat. */
    record Leaving(OutboxRow row, @Nullable SubscribeMessage message, OutboxState settled) {}

    /** What came of an attempt. */
    record Outcome(SendRuling ruling, @Nullable String wechatId, String detail) {}

    /** Sends everything that is due, page by page, and returns how many messages were looked at. */
    public int workOff() {
        giveBackAbandoned();
        var done = 0;
        for (var page = take(Ulid.next()); !page.ids().isEmpty(); page = take(Ulid.next())) {
            carry(page);
            done += page.ids().size();
        }
        return done;
    }

    /** Takes the next page and books its time on the way, so that two instances share the rate. */
    @Transactional
    protected Taken take(String owner) {
        var way = channel.lock();
        var now = now();
        if ((way.pausedUntil() != null && way.pausedUntil().isAfter(now)) || way.bookedMicros() > MICROS) {
            return new Taken(owner, List.of(), Set.of(), 0);
        }
        var ids = outbox.due(now, Math.clamp(perSecond, 1, LARGEST_PAGE));
        if (!ids.isEmpty()) {
            outbox.take(ids, owner, leaseSeconds());
            channel.book(ids.size() * MICROS / perSecond);
        }
        return new Taken(owner, ids, Set.copyOf(channel.stoppedKinds()), Math.max(0, way.bookedMicros()));
    }

    /** Whoever took these has not come back: what had not left is due again, what may have left is unsure. */
    @Transactional
    protected void giveBackAbandoned() {
        outbox.abandoned(OutboxState.TAKEN, ABANDONED_AT_ONCE).forEach(row -> outbox.giveBack(row.id()));
        for (var row : outbox.abandoned(OutboxState.SENDING, ABANDONED_AT_ONCE)) {
            var owner = row.owner();
            if (owner != null) {
                settle(row, owner, SendRuling.unanswered(row.unsure(), patience), null, "");
            }
        }
    }

    private void carry(Taken page) {
        var places = new Semaphore(AT_ONCE);
        var open = new CountDownLatch(page.ids().size());
        var start = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(page.micros());
        var number = 0;
        for (var id : page.ids()) {
            waitUntil(start + number++ * TimeUnit.SECONDS.toNanos(1) / perSecond);
            places.acquireUninterruptibly();
            blocking.execute(() -> {
                try {
                    deliver(id, page);
                } catch (RuntimeException failed) {
                    LOG.warn("message {} waits for the end of its lease: {}", id, failed.toString());
                } finally {
                    places.release();
                    open.countDown();
                }
            });
        }
        await(open);
    }

    private void deliver(String id, Taken page) {
        var leaving = persistently(() -> prepare(id, page));
        var state = leaving.message() == null ? leaving.settled() : hand(leaving.row(), leaving.message(), page);
        if (state == OutboxState.INBOX_ONLY) {
            var row = leaving.row();
            outbox.note(
                    id, cut(texts.instead(row.personId(), book.form(row.kind()).words(said(row)))));
        }
    }

    /** Hands the message to WeChat, outside any transaction, and writes down what came of it. */
    private OutboxState hand(OutboxRow row, SubscribeMessage message, Taken page) {
        var outcome = outcome(row, message);
        return persistently(() -> {
            settled(row, page.owner(), outcome);
            return outcome.ruling().state();
        });
    }

    private Outcome outcome(OutboxRow row, SubscribeMessage message) {
        try {
            return new Outcome(SendRuling.accepted(), weChat.send(message).orElse(null), "");
        } catch (WeChatFailure failure) {
            return new Outcome(
                    SendRuling.failed(failure, row.attempts() + 1, row.unsure(), patience), null, detailOf(failure));
        }
    }

    /** Two who settle messages of one person may lock each other out; whoever is sent away by the database tries again. */
    private static <T> T persistently(Supplier<T> act) {
        for (var attempt = 1; ; attempt++) {
            try {
                return act.get();
            } catch (DataAccessException meanwhile) {
                if (attempt == MOST_TRIES) {
                    throw meanwhile;
                }
            }
        }
    }

    /** Looks whether the message may leave at all, and marks it. */
    @Transactional
    protected Leaving prepare(String id, Taken page) {
        var row = outbox.lock(id).orElseThrow();
        if (row.state() != OutboxState.TAKEN || !page.owner().equals(row.owner())) {
            return new Leaving(row, null, OutboxState.TAKEN);
        }
        if (page.stoppedKinds().contains(row.kind().name())) {
            return without(row, page, Reason.BAD_TEMPLATE, "");
        }
        var template = book.template(row.kind());
        var openid = names.openidOf(row.personId());
        if (template.isEmpty() || openid.isEmpty()) {
            return without(row, page, template.isEmpty() ? Reason.NO_TEMPLATE : Reason.NO_WECHAT, "");
        }
        var filled = template.get().filled(said(row));
        if (filled.unfit().isPresent()) {
            return without(row, page, Reason.BAD_VALUE, filled.unfit().get());
        }
        if (!ledger.reserve(row.personId(), template.get(), row.id())) {
            return without(row, page, Reason.NO_CONSENT, "");
        }
        outbox.leaving(row.id(), page.owner(), template.get().id(), leaseSeconds());
        return new Leaving(
                row,
                new SubscribeMessage(openid.get(), template.get().id(), row.page(), filled.values()),
                OutboxState.SENDING);
    }

    private Leaving without(OutboxRow row, Taken page, Reason reason, String detail) {
        var ruling = SendRuling.withoutAsking(reason);
        settle(row, page.owner(), ruling, null, detail);
        return new Leaving(row, null, ruling.state());
    }

    private int leaseSeconds() {
        return Math.toIntExact(lease.toSeconds());
    }

    @Transactional
    protected void settled(OutboxRow row, String owner, Outcome outcome) {
        settle(row, owner, outcome.ruling(), outcome.wechatId(), outcome.detail());
    }

    /** Within a transaction of the caller's. */
    private void settle(OutboxRow row, String owner, SendRuling ruling, @Nullable String wechatId, String detail) {
        var now = now();
        var delay = ruling.delay();
        var unsure = ruling.reason() == Reason.UNANSWERED ? 1 : 0;
        var written = outbox.settle(
                row.id(),
                owner,
                ruling.state(),
                unsure,
                delay == null ? row.dueAt() : now.plus(delay),
                wechatId,
                ruling.reason(),
                cut(detail),
                delay == null ? now : null);
        if (written == 0) {
            return;
        }
        book.template(row.kind())
                .ifPresent(template -> ledger.settle(row.personId(), template.id(), row.id(), ruling.consent()));
        pause(row.kind(), ruling, detail, now);
    }

    private void pause(MessageKind kind, SendRuling ruling, String detail, Instant now) {
        var reason = ruling.reason();
        if (reason == null) {
            return;
        }
        switch (ruling.pause()) {
            case NOTHING -> {}
            case TEMPLATE -> {
                LOG.error("messages of {} wait for an officer: {} {}", kind, reason, detail);
                channel.stop(kind, reason, cut(detail));
            }
            case A_MINUTE -> channel.pause(now.plus(Duration.ofMinutes(1)), reason, cut(detail));
            case TEN_MINUTES -> channel.pause(now.plus(Duration.ofMinutes(10)), reason, cut(detail));
            case UNTIL_TOMORROW -> channel.pause(ChinaTime.endOf(ChinaTime.dayOf(now)), reason, cut(detail));
        }
    }

    private static String detailOf(WeChatFailure failure) {
        var field = failure instanceof WeChatFailure.BadValue bad && bad.field() != null ? " " + bad.field() : "";
        return failure.getMessage() + field;
    }

    private Map<String, String> said(OutboxRow row) {
        try {
            return json.readValue(row.said(), Argument.mapOf(String.class, String.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_DETAIL));
    }

    private static void waitUntil(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two messages", interrupted);
        }
    }

    private static void await(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while messages are on their way", interrupted);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
