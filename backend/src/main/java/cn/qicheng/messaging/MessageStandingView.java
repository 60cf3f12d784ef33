package cn.qicheng.messaging;

import cn.qicheng.messaging.domain.Reason;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How messages stand, for officers.
 *
 * @param oldestDue since when the longest-waiting message that could leave waits
 * @param pausedUntil until when nothing is sent to WeChat at all
 * @param text how SMS as a way stands
 */
@Serdeable
public record MessageStandingView(
        long waiting,
        long sent,
        long inboxOnly,
        long held,
        long failed,
        @Nullable Instant oldestDue,
        @Nullable Instant pausedUntil,
        @Nullable Reason pauseReason,
        String pauseWords,
        int perSecond,
        String text,
        List<TemplateView> templates) {

    /**
     * A kind with its template.
     *
     * @param stopped why an officer must look before more is sent; empty if it runs
     * @param problems what does not match WeChat's side; empty if all does or WeChat could not be asked
     */
    @Serdeable
    public record TemplateView(
            MessageKind kind,
            String title,
            String templateId,
            boolean longTerm,
            boolean stopped,
            List<String> problems) {}
}
