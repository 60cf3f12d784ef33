package cn.qicheng.messaging;

import cn.qicheng.kernel.Actor;
import cn.qicheng.web.Page;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** A person's own messages: they are there whatever WeChat does. */
@Singleton
public class InboxDesk {

    private final InboxRows rows;
    private final Clock clock;

    InboxDesk(InboxRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public Page<InboxView> newest(Actor reader, int page, int size) {
        return new Page<>(
                rows.newest(reader.personId(), size, (long) page * size).stream()
                        .map(InboxDesk::view)
                        .toList(),
                rows.count(reader.personId()),
                page,
                size);
    }

    public long unread(Actor reader) {
        return rows.countUnread(reader.personId());
    }

    @Transactional
    public void read(String id, Actor reader) {
        if (rows.findById(id)
                .filter(row -> row.personId().equals(reader.personId()))
                .isEmpty()) {
            throw MessageProblems.absent();
        }
        rows.read(id, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Transactional
    public void readAll(Actor reader) {
        rows.readAll(reader.personId(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static InboxView view(InboxRow row) {
        return new InboxView(row.id(), row.kind(), row.title(), row.words(), row.page(), row.madeAt(), row.readAt());
    }
}
