package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.policy.LanzhouPolicy;
import cn.qicheng.policy.TraineeshipPolicy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds cases that differ from a month in order in exactly the way a test says. Signed 10 March 2026, asked 10 April.
 */
final class StipendCaseFixture {

    private LocalDate signedOn = LocalDate.of(2026, 3, 10);
    private int number = 1;
    private LocalDate today = LocalDate.of(2026, 4, 10);
    private @Nullable LocalDate filedOn = LocalDate.of(2026, 3, 12);
    private @Nullable LocalDate endedOn;
    private boolean checkedIn = true;
    private boolean confirmed = true;
    private LocalDate accreditedOn = LocalDate.of(2025, 12, 20);
    private boolean accredited = true;
    private @Nullable LocalDate insuredFrom = LocalDate.of(2026, 3, 10);
    private @Nullable LocalDate insuredTo = LocalDate.of(2026, 9, 9);
    private Money allowance = Money.ofYuan(820);
    private @Nullable Money wage = Money.ofYuan(1820);
    private boolean claimed;
    private int monthsElsewhere;
    private @Nullable String restricted;
    private int absentDays;
    private boolean objected;
    private @Nullable TraineeshipPolicy policy;

    static StipendCaseFixture aMonthInOrder() {
        return new StipendCaseFixture();
    }

    StipendCaseFixture signedOn(String day) {
        signedOn = LocalDate.parse(day);
        return this;
    }

    StipendCaseFixture month(int newNumber) {
        number = newNumber;
        return this;
    }

    StipendCaseFixture askedOn(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    StipendCaseFixture endedOn(String day) {
        endedOn = LocalDate.parse(day);
        return this;
    }

    StipendCaseFixture notFiled() {
        filedOn = null;
        return this;
    }

    StipendCaseFixture notCheckedIn() {
        checkedIn = false;
        return this;
    }

    StipendCaseFixture notConfirmed() {
        confirmed = false;
        return this;
    }

    StipendCaseFixture accreditedOn(String day) {
        accreditedOn = LocalDate.parse(day);
        return this;
    }

    StipendCaseFixture withoutAccreditation() {
        accredited = false;
        return this;
    }

    StipendCaseFixture insured(String from, String to) {
        insuredFrom = LocalDate.parse(from);
        insuredTo = LocalDate.parse(to);
        return this;
    }

    StipendCaseFixture uninsured() {
        insuredFrom = null;
        insuredTo = null;
        return this;
    }

    StipendCaseFixture allowance(Money money) {
        allowance = money;
        return this;
    }

    StipendCaseFixture wageNotEntered() {
        wage = null;
        return this;
    }

    StipendCaseFixture monthsElsewhere(int count) {
        monthsElsewhere = count;
        return this;
    }

    StipendCaseFixture restricted(String why) {
        restricted = why;
        return this;
    }

    StipendCaseFixture absent(int days) {
        absentDays = days;
        return this;
    }

    StipendCaseFixture objected() {
        objected = true;
        return this;
    }

    StipendCaseFixture by(TraineeshipPolicy other) {
        policy = other;
        return this;
    }

    StipendCaseFixture claimedAlready() {
        claimed = true;
        return this;
    }

    StipendCase build() {
        return build(StipendCase.yearsOf(ServiceMonth.of(signedOn, number)).stream()
                .map(year -> new StipendCase.YearWage(year, wage))
                .toList());
    }

    StipendCase build(List<StipendCase.YearWage> wages) {
        var month = ServiceMonth.of(signedOn, number);
        return new StipendCase(
                month,
                today,
                new StipendCase.Agreement(signedOn, filedOn, endedOn, 6, allowance, insuredFrom, insuredTo),
                new StipendCase.Attendance(checkedIn, confirmed, absentDays, "样例", objected),
                new StipendCase.Base(accreditedOn, accredited),
                wages,
                new StipendCase.Past(claimed, monthsElsewhere, restricted),
                policy == null ? LanzhouPolicy.on(month.from()) : policy);
    }
}
