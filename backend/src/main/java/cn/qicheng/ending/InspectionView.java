package cn.qicheng.ending;

import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Holder;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bureau looks into a base because a trainee had to leave at once.
 *
 * @param words what the trainee wrote
 * @param alarm somebody's safety or freedom is at stake: the city sees it as well
 * @param workingDaysLeft negative when it is late
 */
@Serdeable
public record InspectionView(
        String id,
        String agreementId,
        String traineeName,
        String baseId,
        String baseName,
        String reason,
        String title,
        ClauseView clause,
        boolean alarm,
        @Nullable String words,
        String state,
        @Nullable Holder holder,
        Instant since,
        LocalDate openedOn,
        LocalDate due,
        int workingDaysLeft,
        @Nullable String finding,
        @Nullable String foundBy,
        List<String> allowedMoves) {}
