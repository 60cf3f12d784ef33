package cn.qicheng.traineeship.domain;

import static cn.qicheng.traineeship.domain.AgreementState.COMPLETED;
import static cn.qicheng.traineeship.domain.AgreementState.DRAFT;
import static cn.qicheng.traineeship.domain.AgreementState.IN_FORCE;
import static cn.qicheng.traineeship.domain.AgreementState.SIGNED;
import static cn.qicheng.traineeship.domain.AgreementState.TERMINATED;
import static cn.qicheng.traineeship.domain.AgreementState.TRAINEE_SIGNED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * Every step of an agreement. The trainee signs first: nobody is asked to sign under a base's finished signature, and
 * the base's, which also names the insurance, is the one the term counts from.
 */
public enum AgreementMove implements Move<AgreementState> {
    SIGN_AS_TRAINEE(Role.GRADUATE, EnumSet.of(DRAFT), TRAINEE_SIGNED),
    SIGN_AS_BASE(Role.BASE_ADMIN, EnumSet.of(TRAINEE_SIGNED), SIGNED),
    FILE(Role.DISTRICT_OFFICER, EnumSet.of(SIGNED), IN_FORCE),
    REFUSE_FILING(Role.DISTRICT_OFFICER, EnumSet.of(SIGNED), TERMINATED),
    COMPLETE(Role.SYSTEM, EnumSet.of(IN_FORCE), COMPLETED);

    private final Role by;
    private final Set<AgreementState> from;
    private final AgreementState to;

    AgreementMove(Role by, Set<AgreementState> from, AgreementState to) {
        this.by = by;
        this.from = from;
        this.to = to;
    }

    @Override
    public Role by() {
        return by;
    }

    @Override
    public Set<AgreementState> from() {
        return from;
    }

    @Override
    public AgreementState to() {
        return to;
    }
}
