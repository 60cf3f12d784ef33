package cn.qicheng.traineebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("第十一条 每年 6月、12月两批认定")
class AccreditationDayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-06-30",
        "2026-07-01, 2026-06-30",
        "2026-06-30, 2025-12-31",
        "2026-01-01, 2025-12-31",
        "2026-12-31, 2026-06-30",
        "2027-01-01, 2026-12-31"
    })
    void the_last_batch_lies_before_today(LocalDate today, LocalDate batch) {
        assertThat(AccreditationDay.lastBatchBefore(today)).isEqualTo(batch);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-30",
                "2026/6/30",
                "2026.6.30",
                "2026年6月30日",
                "20260630",
                "2026年6月",
                "2026-06",
                "2026年6月批次"
            })
    void is_read_as_offices_write_it(String written) {
        assertThat(AccreditationDay.read(written)).contains(LocalDate.of(2026, 6, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13", "去年", "30/06/2026", "46203"})
    void what_is_no_day_is_not_guessed(String written) {
        assertThat(AccreditationDay.read(written)).isEmpty();
    }
}
