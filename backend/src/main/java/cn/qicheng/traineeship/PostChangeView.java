package cn.qicheng.traineeship;

import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Holder;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of post, for the two sides and the offices.
 *
 * @param holder who has to answer; null once it is answered
 */
@Serdeable
public record PostChangeView(
        String id,
        String fromTitle,
        String toTitle,
        String proposedAs,
        String reason,
        String state,
        Instant proposedAt,
        Instant since,
        @Nullable Holder holder,
        List<String> allowedMoves,
        ClauseView clause) {}
