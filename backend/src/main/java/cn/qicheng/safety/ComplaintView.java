package cn.qicheng.safety;

import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Holder;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A safety complaint as the trainee, the office or the base reads it.
 *
 * @param traineeName of who complains
 * @param late its day has passed and it is not answered
 */
@Serdeable
public record ComplaintView(
        String id,
        String no,
        String traineeName,
        String baseName,
        String kindName,
        boolean danger,
        boolean confidential,
        String words,
        String state,
        String stateName,
        @Nullable String answer,
        Instant lodgedAt,
        @Nullable Holder holder,
        Instant since,
        LocalDate due,
        boolean dueProvisional,
        boolean late,
        ClauseView clause,
        List<String> allowedMoves) {}
