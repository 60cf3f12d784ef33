package cn.qicheng.identity;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A role held within a scope; {@code active} is 1, or NULL once it was taken away. */
@MappedEntity("role_grant")
record RoleGrantRow(
        @Id String id,
        String personId,
        String role,
        String scope,
        @Nullable Integer active,
        Instant grantedAt,
        String grantedBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    Actor.Grant grant() {
        return new Actor.Grant(Role.valueOf(role), scope);
    }
}
