package cn.qicheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.demo.Deed.MonthOf;
import cn.qicheng.kernel.BusinessCalendar;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.policy.LanzhouPolicy;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("演示故事：无论哪天第一次打开，日子都说得通")
class DemoPlanTest {

    private final BusinessCalendar calendar = LanzhouPolicy.book().calendar();

    /** Two years of first days, every day of the week, holidays and month ends among them. */
    private static Stream<LocalDate> arrivals() {
        return LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2028, 1, 1), Period.ofDays(4));
    }

    @Test
    void nothing_happens_before_the_beginning_or_on_the_day_of_arrival() {
        arrivals().forEach(arrival -> {
            var acts = DemoPlan.of(DemoScript.LIVES, arrival, calendar);
            assertThat(acts).hasSizeBetween(300, 600);
            assertThat(acts.stream().map(DemoPlan.Act::at)).isSorted();
            assertThat(ChinaTime.dayOf(acts.getFirst().at())).isAfter(DemoPlan.beginning(arrival));
            assertThat(ChinaTime.dayOf(acts.getLast().at())).isBefore(arrival);
        });
    }

    @Test
    void offices_act_on_working_days_only() {
        arrivals()
                .forEach(arrival -> DemoPlan.of(DemoScript.LIVES, arrival, calendar).stream()
                        .filter(act -> act.deed() instanceof Deed.Judge
                                || act.deed() instanceof Deed.LookFirst
                                || act.deed() instanceof Deed.LookAgain
                                || act.deed() instanceof Deed.DrawUp)
                        .map(act -> ChinaTime.dayOf(act.at()))
                        .distinct()
                        .forEach(day -> assertThat(calendar.isWorkingDay(day))
                                .as(day.toString())
                                .isTrue()));
    }

    @Test
    void a_month_is_confirmed_before_it_is_claimed_and_never_claimed_twice() {
        arrivals().forEach(arrival -> {
            var confirmed = new HashSet<MonthOf>();
            var claimed = new HashSet<MonthOf>();
            for (var act : DemoPlan.of(DemoScript.LIVES, arrival, calendar)) {
                if (act.deed() instanceof Deed.Confirm confirm) {
                    confirmed.add(confirm.month());
                } else if (act.deed() instanceof Deed.Claim claim) {
                    assertThat(confirmed).as("arriving on " + arrival).containsAll(claim.months());
                    claim.months()
                            .forEach(month -> assertThat(claimed.add(month)).isTrue());
                }
            }
        });
    }

    @Test
    void everybody_registers_while_the_window_is_open() {
        arrivals().forEach(arrival -> {
            Map<String, LocalDate> closing = new HashMap<>();
            for (var act : DemoPlan.of(DemoScript.LIVES, arrival, calendar)) {
                if (act.deed() instanceof Deed.OpenWindow window) {
                    closing.put(window.name(), window.closesOn());
                } else if (act.deed() instanceof Deed.Register register) {
                    assertThat(closing.get(register.window()))
                            .as("arriving on " + arrival + ": " + act)
                            .isNotNull()
                            .isAfterOrEqualTo(ChinaTime.dayOf(act.at()));
                }
            }
        });
    }

    @Test
    void a_number_of_the_demonstration_has_a_true_check_digit() {
        assertThat(DemoAccount.idNumber("20030615", 1)).isEqualTo("990000200306150016");
        assertThat(DemoAccount.idNumber("20040816", 8)).isEqualTo("99000020040816008X");
    }
}
