package cn.qicheng.content;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks WeChat again about texts it could not be asked. Tests switch it off with all clockwork. */
@Singleton
@Requires(property = "qicheng.clockwork.ticks", notEquals = "false")
class ContentWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ContentWorker.class);

    private final ContentDesk desk;

    ContentWorker(ContentDesk desk) {
        this.desk = desk;
    }

    @Scheduled(fixedDelay = "${qicheng.content.ask-again}", initialDelay = "30s")
    void look() {
        try {
            desk.askAgain();
        } catch (DataAccessException databaseAway) {
            LOG.warn("held texts have to wait: {}", databaseAway.toString());
        }
    }
}
