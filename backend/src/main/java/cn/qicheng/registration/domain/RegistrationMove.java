package cn.qicheng.registration.domain;

import static cn.qicheng.registration.domain.RegistrationState.ADMITTED;
import static cn.qicheng.registration.domain.RegistrationState.CONFIRMED;
import static cn.qicheng.registration.domain.RegistrationState.HELD;
import static cn.qicheng.registration.domain.RegistrationState.RELEASED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import java.util.Set;

/** The steps of a registration. Every step to RELEASED frees the place in the same transaction. */
public enum RegistrationMove implements Move<RegistrationState> {
    CONFIRM(Role.DISTRICT_OFFICER, Set.of(HELD), CONFIRMED),
    REFUSE(Role.DISTRICT_OFFICER, Set.of(HELD), RELEASED),
    RESUBMIT(Role.GRADUATE, Set.of(HELD), HELD),
    WITHDRAW(Role.GRADUATE, Set.of(HELD, CONFIRMED), RELEASED),
    ADMIT(Role.BASE_ADMIN, Set.of(CONFIRMED), ADMITTED),
    DECLINE(Role.BASE_ADMIN, Set.of(CONFIRMED), RELEASED),
    /** Another base has admitted the person, who can be a trainee only once. */
    LET_GO(Role.SYSTEM, Set.of(HELD, CONFIRMED), RELEASED);

    private final Role by;
    private final Set<RegistrationState> from;
    private final RegistrationState to;

    RegistrationMove(Role by, Set<RegistrationState> from, RegistrationState to) {
        this.by = by;
        this.from = from;
        this.to = to;
    }

    @Override
    public Role by() {
        return by;
    }

    @Override
    public Set<RegistrationState> from() {
        return from;
    }

    @Override
    public RegistrationState to() {
        return to;
    }
}
