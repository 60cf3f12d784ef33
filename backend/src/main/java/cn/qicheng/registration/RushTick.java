package cn.qicheng.registration;

import cn.qicheng.registration.store.RushClock;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens within a window because a moment has come: draws and offers that run out. Any instance may be first. */
@Singleton
@Requires(property = "qicheng.clockwork.ticks", notEquals = "false")
class RushTick {

    private static final Logger LOG = LoggerFactory.getLogger(RushTick.class);

    private final DrawDesk draws;
    private final WaitingDesk waiting;
    private final OpeningReminderDesk reminders;
    private final WindowAnnouncementDesk announcements;
    private final RushClock clock;

    RushTick(
            DrawDesk draws,
            WaitingDesk waiting,
            OpeningReminderDesk reminders,
            WindowAnnouncementDesk announcements,
            RushClock clock) {
        this.draws = draws;
        this.waiting = waiting;
        this.reminders = reminders;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "5s")
    void look() {
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        try {
            draws.drawDue(now);
            waiting.expireDue(now);
        } catch (RuntimeException databaseAway) {
            LOG.warn("draws and offers wait a second: {}", databaseAway.toString());
        }
    }

    @Scheduled(fixedDelay = "15s", initialDelay = "10s")
    void remind() {
        try {
            reminders.remindDue(clock.now().truncatedTo(ChronoUnit.MILLIS));
            announcements.carryOn();
        } catch (RuntimeException databaseAway) {
            LOG.warn("reminders of openings wait: {}", databaseAway.toString());
        }
    }
}
