package cn.qicheng.position.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.position.domain.FilingSeason.Timing;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第十四条 第二季度报岗位，新认定的基地可以补报")
class FilingSeasonTest {

    private static final FilingSeason SEASON = new FilingSeason(4, 6);

    @ParameterizedTest(name = "accredited {1}, declared {0}: {2}")
    @CsvSource({
        "2026-03-31, 2025-06-30, LATE",
        "2026-03-31, 2025-03-31, CLOSED",
        "2026-04-01, 2020-06-30, IN_SEASON",
        "2026-06-30, 2020-06-30, IN_SEASON",
        "2026-07-01, 2026-03-31, CLOSED",
        "2026-07-01, 2026-04-01, LATE",
        "2026-07-01, 2026-06-30, LATE",
        "2026-12-31, 2026-12-03, LATE",
        "2027-02-28, 2026-12-03, LATE",
        "2028-02-29, 2026-12-03, CLOSED",
        "2027-04-01, 2026-12-03, IN_SEASON",
        "2027-07-01, 2026-12-03, CLOSED"
    })
    void late_is_only_for_bases_accredited_since_the_season_last_opened(
            LocalDate day, LocalDate accredited, Timing timing) {
        assertThat(SEASON.on(day, accredited)).isEqualTo(timing);
        assertThat(SEASON.label()).isEqualTo("4 月 1 日至 6 月底");
    }

    @Test
    void a_declaration_walks_only_along_its_table_and_ends_for_good() {
        var random = new Random(14);
        var moves = PostDeclarationMove.values();
        for (var walk = 0; walk < 500; walk++) {
            var state = DeclarationState.DECLARED;
            for (var step = 0; step < 12; step++) {
                var move = moves[random.nextInt(moves.length)];
                try {
                    var next = move.applyTo(state);
                    assertThat(move.from()).contains(state);
                    assertThat(state).isIn(DeclarationState.DECLARED, DeclarationState.RETURNED);
                    assertThat(next.label()).isNotBlank();
                    state = next;
                } catch (IllegalMove refused) {
                    assertThat(move.from()).doesNotContain(state);
                }
            }
        }
    }
}
