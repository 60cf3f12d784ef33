package cn.qicheng.traineebase;

import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.ScopeName;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Calls the scope of a base's people by the base's name. */
@Singleton
class BaseScopeName implements ScopeName {

    private static final Set<Role> ROLES_OF_A_BASE = Set.of(Role.BASE_ADMIN, Role.SUPERVISOR);

    private final TraineeBases bases;

    BaseScopeName(TraineeBases bases) {
        this.bases = bases;
    }

    @Override
    public Optional<String> nameOf(Role role, String scope) {
        return ROLES_OF_A_BASE.contains(role)
                ? Optional.ofNullable(bases.views(Set.of(scope)).get(scope)).map(TraineeBaseView::name)
                : Optional.empty();
    }
}
