package cn.qicheng.registration.domain;

import static cn.qicheng.registration.domain.RegistrationState.ADMITTED;
import static cn.qicheng.registration.domain.RegistrationState.CONFIRMED;
import static cn.qicheng.registration.domain.RegistrationState.HELD;
import static cn.qicheng.registration.domain.RegistrationState.RELEASED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** The steps of a registration. Every step to RELEASED frees the place in the same transaction. */
public enum RegistrationMove implements Move<RegistrationState> {
    CONFIRM(Step.by(Role.DISTRICT_OFFICER).from(HELD).to(CONFIRMED)),
    REFUSE(Step.by(Role.DISTRICT_OFFICER).from(HELD).to(RELEASED)),
    RESUBMIT(Step.by(Role.GRADUATE).from(HELD).to(HELD)),
    WITHDRAW(Step.by(Role.GRADUATE).from(HELD, CONFIRMED).to(RELEASED)),
    ADMIT(Step.by(Role.BASE_ADMIN).from(CONFIRMED).to(ADMITTED)),
    DECLINE(Step.by(Role.BASE_ADMIN).from(CONFIRMED).to(RELEASED)),
    /** Another base has admitted the person, who can be a trainee only once. */
    LET_GO(Step.by(Role.SYSTEM).from(HELD, CONFIRMED).to(RELEASED)),
    /** Returned, and not handed in again in time: see {@link MendingTerm}. */
    EXPIRE(Step.by(Role.SYSTEM).from(HELD).to(RELEASED)),
    /** The agreement that grew from the admission ended before it was on file: it used nothing up (第十五条). */
    UNDO_ADMISSION(Step.by(Role.SYSTEM).from(ADMITTED).to(RELEASED));

    private final Step<RegistrationState> step;

    RegistrationMove(Step<RegistrationState> step) {
        this.step = step;
    }

    @Override
    public Step<RegistrationState> step() {
        return step;
    }
}
