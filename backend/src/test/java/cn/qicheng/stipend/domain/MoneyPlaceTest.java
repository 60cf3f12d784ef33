package cn.qicheng.stipend.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ledger.AccountKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("申领走到哪一步，钱就该在哪个账户")
class MoneyPlaceTest {

    @ParameterizedTest
    @CsvSource({
        "IN_FIRST_REVIEW, CLAIMED, BUDGET",
        "IN_SECOND_REVIEW, CLAIMED, BUDGET",
        "RETURNED, CLAIMED, BUDGET",
        "REJECTED, CLAIMED, BUDGET",
        "WITHDRAWN, CLAIMED, BUDGET",
        "APPROVED, CLAIMED, COMMITTED",
        "ON_NOTICE, CLAIMED, COMMITTED",
        "HELD, CLAIMED, HELD",
        "NOTICE_CLOSED, CLAIMED, COMMITTED",
        "FILED, CLAIMED, COMMITTED",
        "ORDERED, CLAIMED, ORDERED",
        "PAID_TO_BASE, CLAIMED, AT_BASE",
        "PAID_TO_BASE, PASSED_ON, ON_THE_WAY",
        "PAID_TO_BASE, NOT_RECEIVED, AT_BASE",
        "PASSED_ON, PASSED_ON, ON_THE_WAY",
        "PASSED_ON, RECEIVED, IN_HAND",
        "CLOSED, RECEIVED, IN_HAND",
        "PAID_TO_BASE, RECLAIMED, TO_RECOVER",
        "CLOSED, RECOVERED, RETURNED",
        "CLOSED, WRITTEN_OFF, WRITTEN_OFF",
    })
    void the_ledger_follows_the_claim_and_the_line(ClaimState claim, LineState line, AccountKind place) {
        assertThat(MoneyPlace.of(claim, line)).isEqualTo(place);
    }
}
