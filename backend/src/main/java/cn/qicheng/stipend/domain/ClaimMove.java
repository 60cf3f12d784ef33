package cn.qicheng.stipend.domain;

import static cn.qicheng.stipend.domain.ClaimState.APPROVED;
import static cn.qicheng.stipend.domain.ClaimState.CLOSED;
import static cn.qicheng.stipend.domain.ClaimState.FILED;
import static cn.qicheng.stipend.domain.ClaimState.IN_FIRST_REVIEW;
import static cn.qicheng.stipend.domain.ClaimState.IN_SECOND_REVIEW;
import static cn.qicheng.stipend.domain.ClaimState.NOTICE_CLOSED;
import static cn.qicheng.stipend.domain.ClaimState.ON_NOTICE;
import static cn.qicheng.stipend.domain.ClaimState.ORDERED;
import static cn.qicheng.stipend.domain.ClaimState.PAID_TO_BASE;
import static cn.qicheng.stipend.domain.ClaimState.PASSED_ON;
import static cn.qicheng.stipend.domain.ClaimState.REJECTED;
import static cn.qicheng.stipend.domain.ClaimState.RETURNED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * Every step of a claim, in the order of 17号 第二十四、二十六条. A returned claim comes back to the stage that returned it;
 * a claim that the bank returned comes back to FILED and is ordered anew; a trainee's "not received" brings it back to
 * the base.
 */
public enum ClaimMove implements Move<ClaimState> {
    PASS_FIRST(Role.DISTRICT_OFFICER, EnumSet.of(IN_FIRST_REVIEW), IN_SECOND_REVIEW),
    RETURN_FIRST(Role.DISTRICT_OFFICER, EnumSet.of(IN_FIRST_REVIEW), RETURNED),
    REJECT_FIRST(Role.DISTRICT_OFFICER, EnumSet.of(IN_FIRST_REVIEW), REJECTED),
    PASS_SECOND(Role.CITY_OFFICER, EnumSet.of(IN_SECOND_REVIEW), APPROVED),
    RETURN_SECOND(Role.CITY_OFFICER, EnumSet.of(IN_SECOND_REVIEW), RETURNED),
    REJECT_SECOND(Role.CITY_OFFICER, EnumSet.of(IN_SECOND_REVIEW), REJECTED),
    RESUBMIT_TO_FIRST(Role.BASE_ADMIN, EnumSet.of(RETURNED), IN_FIRST_REVIEW),
    RESUBMIT_TO_SECOND(Role.BASE_ADMIN, EnumSet.of(RETURNED), IN_SECOND_REVIEW),
    PUT_ON_NOTICE(Role.CITY_OFFICER, EnumSet.of(APPROVED), ON_NOTICE),
    CLOSE_NOTICE(Role.SYSTEM, EnumSet.of(ON_NOTICE), NOTICE_CLOSED),
    FILE(Role.CITY_OFFICER, EnumSet.of(NOTICE_CLOSED), FILED),
    ORDER(Role.FINANCE, EnumSet.of(FILED), ORDERED),
    TAKE_BACK(Role.FINANCE, EnumSet.of(ORDERED), FILED),
    RECORD_BANK_RETURN(Role.FINANCE, EnumSet.of(ORDERED), FILED),
    RECORD_PAID(Role.FINANCE, EnumSet.of(ORDERED), PAID_TO_BASE),
    PASS_ON(Role.BASE_ADMIN, EnumSet.of(PAID_TO_BASE), PASSED_ON),
    RETRACT_MISSING(Role.GRADUATE, EnumSet.of(PAID_TO_BASE), PASSED_ON),
    REPORT_MISSING(Role.GRADUATE, EnumSet.of(PASSED_ON), PAID_TO_BASE),
    CLOSE(Role.GRADUATE, EnumSet.of(PASSED_ON), CLOSED);

    private final Role by;
    private final Set<ClaimState> from;
    private final ClaimState to;

    ClaimMove(Role by, Set<ClaimState> from, ClaimState to) {
        this.by = by;
        this.from = from;
        this.to = to;
    }

    @Override
    public Role by() {
        return by;
    }

    @Override
    public Set<ClaimState> from() {
        return from;
    }

    @Override
    public ClaimState to() {
        return to;
    }
}
