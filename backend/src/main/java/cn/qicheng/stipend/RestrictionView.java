package cn.qicheng.stipend;

import cn.qicheng.stipend.domain.Restriction;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A restriction as the city reads it; the last three are null while it stands. */
@Serdeable
public record RestrictionView(
        String id,
        String reason,
        String imposedBy,
        Instant imposedAt,
        @Nullable String liftReason,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt) {

    static RestrictionView of(Restriction restriction, Map<String, String> names) {
        var lifting = restriction.lifting();
        return new RestrictionView(
                restriction.id(),
                restriction.reason(),
                names.getOrDefault(restriction.imposedBy(), ""),
                restriction.imposedAt(),
                lifting == null ? null : lifting.reason(),
                lifting == null ? null : names.getOrDefault(lifting.by(), ""),
                lifting == null ? null : lifting.at());
    }
}
