package cn.qicheng.stipend.store;

import cn.qicheng.stipend.domain.Restriction;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("stipend_restriction")
record RestrictionRow(
        @Id String id,
        Restriction.Kind subjectKind,
        String subjectId,
        String reason,
        String imposedBy,
        Instant imposedAt,
        @Nullable String liftReason,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt,
        @Nullable Integer live,
        @Version long version) {

    static RestrictionRow of(Restriction restriction) {
        var lifting = restriction.lifting();
        return new RestrictionRow(
                restriction.id(),
                restriction.kind(),
                restriction.subjectId(),
                restriction.reason(),
                restriction.imposedBy(),
                restriction.imposedAt(),
                lifting == null ? null : lifting.reason(),
                lifting == null ? null : lifting.by(),
                lifting == null ? null : lifting.at(),
                lifting == null ? 1 : null,
                restriction.version());
    }

    Restriction restriction() {
        return new Restriction(
                id,
                subjectKind,
                subjectId,
                reason,
                imposedBy,
                imposedAt,
                liftReason == null || liftedBy == null || liftedAt == null
                        ? null
                        : new Restriction.Lifting(liftReason, liftedBy, liftedAt),
                version);
    }
}
