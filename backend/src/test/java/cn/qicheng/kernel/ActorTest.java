package cn.qicheng.kernel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.kernel.Actor.Grant;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {

    private final Actor clerk = new Actor("P1", "李样例", Set.of(new Grant(Role.DISTRICT_OFFICER, "620102")));

    @Test
    void a_role_counts_only_within_its_scope() {
        assertThatCode(() -> clerk.mustHold(Role.DISTRICT_OFFICER, "620102")).doesNotThrowAnyException();
        assertThatExceptionOfType(DomainProblem.class)
                .isThrownBy(() -> clerk.mustHold(Role.DISTRICT_OFFICER, "620103"))
                .matches(problem -> problem.kind() == Kind.FORBIDDEN);
    }

    @Test
    void a_city_wide_role_covers_every_scope() {
        var city = new Actor("P2", "王样例", Set.of(new Grant(Role.CITY_OFFICER, Actor.EVERYWHERE)));

        assertThatCode(() -> city.mustHold(Role.CITY_OFFICER, "620102")).doesNotThrowAnyException();
    }

    @Test
    void somebody_elses_object_does_not_exist() {
        assertThatExceptionOfType(DomainProblem.class)
                .isThrownBy(() -> clerk.mustBe("P9"))
                .matches(problem -> problem.kind() == Kind.ABSENT);
    }
}
