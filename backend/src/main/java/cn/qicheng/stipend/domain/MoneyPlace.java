package cn.qicheng.stipend.domain;

import cn.qicheng.ledger.AccountKind;

/** Where the money of a line must stand in the ledger, by what the claim and the line say. */
public final class MoneyPlace {

    public static AccountKind of(ClaimState claim, LineState line) {
        return switch (claim) {
            case IN_FIRST_REVIEW, IN_SECOND_REVIEW, RETURNED, REJECTED, WITHDRAWN -> AccountKind.BUDGET;
            case APPROVED, ON_NOTICE, NOTICE_CLOSED, FILED -> AccountKind.COMMITTED;
            case HELD -> AccountKind.HELD;
            case ORDERED -> AccountKind.ORDERED;
            case PAID_TO_BASE, PASSED_ON, CLOSED ->
                switch (line) {
                    case CLAIMED, NOT_RECEIVED -> AccountKind.AT_BASE;
                    case PASSED_ON -> AccountKind.ON_THE_WAY;
                    case RECEIVED -> AccountKind.IN_HAND;
                    case RECLAIMED -> AccountKind.TO_RECOVER;
                    case RECOVERED -> AccountKind.RETURNED;
                    case WRITTEN_OFF -> AccountKind.WRITTEN_OFF;
                };
        };
    }

    private MoneyPlace() {}
}
