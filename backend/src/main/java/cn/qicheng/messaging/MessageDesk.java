package cn.qicheng.messaging;

import cn.qicheng.kernel.CanonicalJson;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.messaging.domain.OutboxState;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * Where the other modules say what somebody has to be told, inside the transaction of what happened: if that does not
 * stand, nobody is told of it; if it does, the inbox has it, whatever WeChat does. The same event is told a person once.
 */
@Singleton
@Transactional
public class MessageDesk {

    private final TemplateBook book;
    private final InboxRows inbox;
    private final OutboxRows outbox;
    private final Clock clock;

    MessageDesk(TemplateBook book, InboxRows inbox, OutboxRows outbox, Clock clock) {
        this.book = book;
        this.inbox = inbox;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Returns whether it is new; false if the person was told of this event already. */
    public boolean tell(Message message) {
        var form = book.form(message.kind());
        var id = Ulid.next();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var isNew = inbox.insertIfNew(
                        id,
                        message.personId(),
                        message.kind(),
                        message.event(),
                        form.title(),
                        form.words(message.said()),
                        message.page(),
                        now)
                == 1;
        if (isNew) {
            outbox.save(due(id, message, now));
        }
        return isNew;
    }

    /** Returns how many are new. */
    public int tellAll(Collection<Message> messages) {
        return (int) messages.stream().filter(this::tell).count();
    }

    private static OutboxRow due(String id, Message message, Instant now) {
        return new OutboxRow(
                id,
                message.personId(),
                message.kind(),
                message.page(),
                CanonicalJson.of(message.said()),
                message.districtCode(),
                OutboxState.DUE,
                0,
                0,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                now,
                null,
                null);
    }
}
