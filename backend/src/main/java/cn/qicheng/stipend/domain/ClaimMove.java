package cn.qicheng.stipend.domain;

import static cn.qicheng.stipend.domain.ClaimState.APPROVED;
import static cn.qicheng.stipend.domain.ClaimState.CLOSED;
import static cn.qicheng.stipend.domain.ClaimState.FILED;
import static cn.qicheng.stipend.domain.ClaimState.HELD;
import static cn.qicheng.stipend.domain.ClaimState.IN_FIRST_REVIEW;
import static cn.qicheng.stipend.domain.ClaimState.IN_SECOND_REVIEW;
import static cn.qicheng.stipend.domain.ClaimState.NOTICE_CLOSED;
import static cn.qicheng.stipend.domain.ClaimState.ON_NOTICE;
import static cn.qicheng.stipend.domain.ClaimState.ORDERED;
import static cn.qicheng.stipend.domain.ClaimState.PAID_TO_BASE;
import static cn.qicheng.stipend.domain.ClaimState.PASSED_ON;
import static cn.qicheng.stipend.domain.ClaimState.REJECTED;
import static cn.qicheng.stipend.domain.ClaimState.RETURNED;
import static cn.qicheng.stipend.domain.ClaimState.WITHDRAWN;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/**
 * Every step of a claim, in the order of 17号 第二十四、二十六条. A returned claim comes back to the stage that returned it;
 * a claim that the bank returned comes back to FILED and is ordered anew; a trainee's "not received" brings it back to
 * the base. An objection holds its line past the notice ({@code HOLD}) until it is answered; a line that was never owed is
 * stopped before any money leaves. Both happen to a claim that holds nothing else, see {@link StipendClaim#setAside}.
 */
public enum ClaimMove implements Move<ClaimState> {
    PASS_FIRST(Step.by(Role.DISTRICT_OFFICER).from(IN_FIRST_REVIEW).to(IN_SECOND_REVIEW)),
    RETURN_FIRST(Step.by(Role.DISTRICT_OFFICER).from(IN_FIRST_REVIEW).to(RETURNED)),
    REJECT_FIRST(Step.by(Role.DISTRICT_OFFICER).from(IN_FIRST_REVIEW).to(REJECTED)),
    PASS_SECOND(Step.by(Role.CITY_OFFICER).from(IN_SECOND_REVIEW).to(APPROVED)),
    RETURN_SECOND(Step.by(Role.CITY_OFFICER).from(IN_SECOND_REVIEW).to(RETURNED)),
    REJECT_SECOND(Step.by(Role.CITY_OFFICER).from(IN_SECOND_REVIEW).to(REJECTED)),
    RESUBMIT_TO_FIRST(Step.by(Role.BASE_ADMIN).from(RETURNED).to(IN_FIRST_REVIEW)),
    RESUBMIT_TO_SECOND(Step.by(Role.BASE_ADMIN).from(RETURNED).to(IN_SECOND_REVIEW)),
    WITHDRAW(Step.by(Role.BASE_ADMIN)
            .from(IN_FIRST_REVIEW, IN_SECOND_REVIEW, RETURNED)
            .to(WITHDRAWN)),
    PUT_ON_NOTICE(Step.by(Role.CITY_OFFICER).from(APPROVED).to(ON_NOTICE)),
    CLOSE_NOTICE(Step.by(Role.SYSTEM).from(ON_NOTICE).to(NOTICE_CLOSED)),
    HOLD(Step.by(Role.SYSTEM).from(ON_NOTICE).to(HELD)),
    RELEASE(Step.by(Role.CITY_OFFICER).from(HELD).to(NOTICE_CLOSED)),
    REFUSE(Step.by(Role.CITY_OFFICER).from(ON_NOTICE, HELD).to(REJECTED)),
    STOP(Step.by(Role.CITY_OFFICER)
            .from(APPROVED, ON_NOTICE, HELD, NOTICE_CLOSED, FILED)
            .to(REJECTED)),
    FILE(Step.by(Role.CITY_OFFICER).from(NOTICE_CLOSED).to(FILED)),
    ORDER(Step.by(Role.FINANCE).from(FILED).to(ORDERED)),
    TAKE_BACK(Step.by(Role.FINANCE).from(ORDERED).to(FILED)),
    RECORD_BANK_RETURN(Step.by(Role.FINANCE).from(ORDERED).to(FILED)),
    RECORD_PAID(Step.by(Role.FINANCE).from(ORDERED).to(PAID_TO_BASE)),
    PASS_ON(Step.by(Role.BASE_ADMIN).from(PAID_TO_BASE).to(PASSED_ON)),
    RETRACT_MISSING(Step.by(Role.GRADUATE).from(PAID_TO_BASE).to(PASSED_ON)),
    REPORT_MISSING(Step.by(Role.GRADUATE).from(PASSED_ON).to(PAID_TO_BASE)),
    CLOSE(Step.by(Role.GRADUATE).from(PASSED_ON).to(CLOSED)),
    NOTHING_LEFT_TO_PASS_ON(Step.by(Role.CITY_OFFICER).from(PAID_TO_BASE).to(PASSED_ON)),
    NOTHING_LEFT_TO_CONFIRM(Step.by(Role.CITY_OFFICER).from(PASSED_ON).to(CLOSED)),
    BACK_TO_BASE(Step.by(Role.CITY_OFFICER).from(PASSED_ON, CLOSED).to(PAID_TO_BASE)),
    BACK_ON_THE_WAY(Step.by(Role.CITY_OFFICER).from(CLOSED).to(PASSED_ON));

    private final Step<ClaimState> step;

    ClaimMove(Step<ClaimState> step) {
        this.step = step;
    }

    @Override
    public Step<ClaimState> step() {
        return step;
    }
}
