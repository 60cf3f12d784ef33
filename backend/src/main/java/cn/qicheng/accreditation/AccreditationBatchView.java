package cn.qicheng.accreditation;

import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A batch with the last days for it, counted backwards in working days.
 *
 * @param submitBy whoever hands in by then is ready in time even if every office takes its whole term
 * @param provisional if a year whose days off are not published yet was counted through
 * @param open whether the city may approve it today
 */
@Serdeable
public record AccreditationBatchView(
        String month,
        String name,
        LocalDate submitBy,
        LocalDate materialPassedBy,
        LocalDate sitePassedBy,
        LocalDate readyBy,
        boolean provisional,
        boolean open,
        @Nullable LocalDate closedOn,
        ClauseView clause) {}
