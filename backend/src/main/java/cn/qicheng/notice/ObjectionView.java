package cn.qicheng.notice;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objection as its objector and the bureau read it.
 *
 * @param personName the masked name it is about; null for the whole line
 * @param objectorName masked in lists, whole on the bureau's page of one objection; so is the phone
 * @param due the last day for the answer, counted in working days
 */
@Serdeable
public record ObjectionView(
        String id,
        String no,
        String noticeId,
        String noticeTitle,
        int lineNo,
        String lineName,
        @Nullable String personName,
        String state,
        String stateLabel,
        String reason,
        String evidence,
        String objectorName,
        String objectorPhone,
        Instant lodgedAt,
        LocalDate due,
        boolean dueProvisional,
        int workingDaysLeft,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        List<String> allowedMoves) {}
