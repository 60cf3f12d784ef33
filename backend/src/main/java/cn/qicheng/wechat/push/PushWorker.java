package cn.qicheng.wechat.push;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for events to be heard, again and again. Tests switch it off with all clockwork and call the inbox themselves. */
@Singleton
@Requires(property = "qicheng.clockwork.ticks", notEquals = "false")
class PushWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PushWorker.class);

    private final StoredPushes pushes;

    PushWorker(StoredPushes pushes) {
        this.pushes = pushes;
    }

    @Scheduled(fixedDelay = "${wechat.push.every}", initialDelay = "3s")
    void look() {
        try {
            pushes.workOff();
        } catch (DataAccessException databaseAway) {
            LOG.warn("wechat pushes have to wait: {}", databaseAway.toString());
        }
    }
}
