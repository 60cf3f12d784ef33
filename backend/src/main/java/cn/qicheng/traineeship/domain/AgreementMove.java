package cn.qicheng.traineeship.domain;

import static cn.qicheng.traineeship.domain.AgreementState.CANCELLED;
import static cn.qicheng.traineeship.domain.AgreementState.COMPLETED;
import static cn.qicheng.traineeship.domain.AgreementState.DRAFT;
import static cn.qicheng.traineeship.domain.AgreementState.ENDED_EARLY;
import static cn.qicheng.traineeship.domain.AgreementState.FILING_REFUSED;
import static cn.qicheng.traineeship.domain.AgreementState.IN_FORCE;
import static cn.qicheng.traineeship.domain.AgreementState.SIGNED;
import static cn.qicheng.traineeship.domain.AgreementState.TRAINEE_SIGNED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;
import cn.qicheng.traineeship.EndingReason.Regime;

/**
 * Every step of an agreement. The trainee signs first: nobody is asked to sign under a base's finished signature, and
 * the base's, which also names the insurance, is the one the term counts from.
 */
public enum AgreementMove implements Move<AgreementState> {
    SIGN_AS_TRAINEE(Step.by(Role.GRADUATE).from(DRAFT).to(TRAINEE_SIGNED)),
    SIGN_AS_BASE(Step.by(Role.BASE_ADMIN).from(TRAINEE_SIGNED).to(SIGNED)),
    FILE(Step.by(Role.DISTRICT_OFFICER).from(SIGNED).to(IN_FORCE)),
    REFUSE_FILING(Step.by(Role.DISTRICT_OFFICER).from(SIGNED).to(FILING_REFUSED)),
    COMPLETE(Step.by(Role.SYSTEM).from(IN_FORCE).to(COMPLETED)),
    /** Until both have signed, each side may still say no. */
    CANCEL_AS_TRAINEE(Step.by(Role.GRADUATE).from(DRAFT, TRAINEE_SIGNED).to(CANCELLED)),
    CANCEL_AS_BASE(Step.by(Role.BASE_ADMIN).from(DRAFT, TRAINEE_SIGNED).to(CANCELLED)),
    /** See {@link SigningWeek#lapsedOn}; never over a trainee's signature, who must not lose the place by a base's delay. */
    LAPSE(Step.by(Role.SYSTEM).from(DRAFT).to(CANCELLED)),
    /** 第十八条: one of four reasons, with its evidence; a base has no other way out. */
    END_BY_BASE(Step.by(Role.BASE_ADMIN).from(SIGNED, IN_FORCE).to(ENDED_EARLY)),
    /** 第二十二条: the trainee alone, on the day. */
    END_AT_ONCE(Step.by(Role.GRADUATE).from(SIGNED, IN_FORCE).to(ENDED_EARLY)),
    /** 第二十二条: the trainee's notice has run out. */
    END_AFTER_NOTICE(Step.by(Role.SYSTEM).from(SIGNED, IN_FORCE).to(ENDED_EARLY)),
    /** 第二十一条: the day has passed that both agreed on. */
    END_TOGETHER(Step.by(Role.SYSTEM).from(SIGNED, IN_FORCE).to(ENDED_EARLY)),
    END_WITH_THE_BASE(Step.by(Role.SYSTEM).from(SIGNED, IN_FORCE).to(ENDED_EARLY));

    private final Step<AgreementState> step;

    AgreementMove(Step<AgreementState> step) {
        this.step = step;
    }

    @Override
    public Step<AgreementState> step() {
        return step;
    }

    /** Returns the one move by which a reason of that regime ends an agreement. */
    public static AgreementMove ending(Regime regime) {
        return switch (regime) {
            case BASE_RIGHT -> END_BY_BASE;
            case AT_ONCE -> END_AT_ONCE;
            case NOTICE -> END_AFTER_NOTICE;
            case MUTUAL -> END_TOGETHER;
            case SYSTEM -> END_WITH_THE_BASE;
        };
    }
}
