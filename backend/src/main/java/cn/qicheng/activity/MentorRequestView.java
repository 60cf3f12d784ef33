package cn.qicheng.activity;

import cn.qicheng.activity.domain.MentorRequestState;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to a mentor, for who asked and for the office.
 *
 * @param personName who asked; only for the office
 * @param phoneMasked only for the office
 */
@Serdeable
public record MentorRequestView(
        String id,
        String mentorId,
        String mentorName,
        String personName,
        String phoneMasked,
        String words,
        MentorRequestState state,
        String stateName,
        @Nullable String answer,
        Instant askedAt,
        @Nullable Instant settledAt,
        List<String> allowedMoves) {}
