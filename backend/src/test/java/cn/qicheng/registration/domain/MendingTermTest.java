package cn.qicheng.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MendingTermTest {

    private final MendingTerm term = new MendingTerm(LocalDate.of(2026, 11, 2), 10);

    @Test
    void the_last_day_still_counts_and_the_next_one_does_not() {
        assertThat(term.lastDay()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(term.overOn(LocalDate.of(2026, 11, 12))).isFalse();
        assertThat(term.overOn(LocalDate.of(2026, 11, 13))).isTrue();
    }
}
