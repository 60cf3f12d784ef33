package cn.qicheng.messaging;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for messages to be sent, again and again. Tests switch it off with all clockwork and call the courier. */
@Singleton
@Requires(property = "qicheng.clockwork.ticks", notEquals = "false")
class MessageTick {

    private static final Logger LOG = LoggerFactory.getLogger(MessageTick.class);

    private final MessageCourier courier;
    private final TemplateCheck templates;

    MessageTick(MessageCourier courier, TemplateCheck templates) {
        this.courier = courier;
        this.templates = templates;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "20s")
    void compare() {
        templates.look();
    }

    @Scheduled(fixedDelay = "${qicheng.messages.every}", initialDelay = "4s")
    void look() {
        try {
            courier.workOff();
        } catch (DataAccessException databaseAway) {
            LOG.warn("messages have to wait: {}", databaseAway.toString());
        }
    }
}
