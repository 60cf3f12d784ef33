package cn.qicheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SqlTextTest {

    @Test
    void ids_and_codes_are_quoted() {
        assertThat(SqlText.of("01JD3Z-a_b:c.d/e f")).isEqualTo("'01JD3Z-a_b:c.d/e f'");
    }

    @Test
    void whatever_could_end_a_quotation_is_written_as_digits() {
        assertThat(SqlText.of("a'b")).isEqualTo("0x612762");
        assertThat(SqlText.of("a\\")).isEqualTo("0x615c");
        assertThat(SqlText.of("\u02bc")).isEqualTo("0xcabc");
        assertThat(SqlText.of("兰")).isEqualTo("0xe585b0");
    }

    @Test
    void an_instant_is_written_in_utc_with_its_milliseconds() {
        assertThat(SqlText.of(Instant.parse("2026-11-02T01:00:00.007Z"))).isEqualTo("'2026-11-02 01:00:00.007'");
    }
}
