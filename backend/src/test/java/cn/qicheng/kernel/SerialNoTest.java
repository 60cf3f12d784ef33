package cn.qicheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SerialNoTest {

    @Test
    void a_number_names_its_day_and_does_not_come_again() {
        var numbers = IntStream.range(0, 5_000)
                .mapToObj(i -> SerialNo.of("XY", LocalDate.of(2026, 3, 9)))
                .toList();

        assertThat(numbers).doesNotHaveDuplicates().allMatch(no -> no.matches("XY20260309-[0-9A-HJKMNP-TV-Z]{6}"));
    }
}
