package cn.qicheng.notice;

import cn.qicheng.kernel.DailyJob;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Each notice in a transaction of its own: one that fails to close does not keep the others open. */
@Singleton
class NoticesOfTheDay implements DailyJob {

    private static final Logger LOG = LoggerFactory.getLogger(NoticesOfTheDay.class);

    private final NoticeDesk desk;

    NoticesOfTheDay(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public void run(LocalDate today) {
        for (var id : desk.running()) {
            try {
                desk.runDue(id, today);
            } catch (RuntimeException failure) {
                LOG.error("notice {} was not moved on {}; it is tried again with the next run", id, today, failure);
            }
        }
    }
}
