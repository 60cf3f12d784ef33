package cn.qicheng.competition;

import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.ScopeName;
import cn.qicheng.policy.CompetitionPolicy.Department;
import cn.qicheng.policy.PolicyBook;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Calls the scope of a leading department by the department's name; departments that lead no series have no people here. */
@Singleton
class DepartmentName implements ScopeName {

    private final PolicyBook policy;

    DepartmentName(PolicyBook policy) {
        this.policy = policy;
    }

    @Override
    public Optional<String> nameOf(Role role, String scope) {
        return role == Role.DEPARTMENT
                ? policy.competition().series().stream()
                        .flatMap(series -> series.lead().stream())
                        .filter(department -> department.code().equals(scope))
                        .map(Department::name)
                        .findFirst()
                : Optional.empty();
    }
}
