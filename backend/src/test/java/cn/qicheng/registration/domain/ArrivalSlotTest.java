package cn.qicheng.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("分批放行：每人一个时刻，谁也挑不了，谁都能验")
class ArrivalSlotTest {

    private static final String SEED = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    @Test
    void a_person_has_the_same_moment_wherever_it_is_asked_for() {
        assertThat(ArrivalSlot.of(SEED, "01PERSON", 3)).isEqualTo(ArrivalSlot.of(SEED, "01PERSON", 3));
    }

    /** {@code printf 01PERSON | openssl dgst -sha256 -mac HMAC -macopt hexkey:0001…1f}, its first twelve digits modulo 3000. */
    @Test
    void anybody_can_compute_it_with_a_common_tool() {
        assertThat(ArrivalSlot.of(SEED, "01PERSON", 3)).isEqualTo(Duration.ofMillis(675));
    }

    @Test
    void the_moments_of_many_lie_within_the_spread_and_fill_it_evenly() {
        var perSecond = new int[3];
        IntStream.range(0, 3_000)
                .mapToObj(i -> ArrivalSlot.of(SEED, "person-" + i, 3))
                .forEach(slot -> perSecond[(int) slot.toSeconds()]++);
        assertThat(Arrays.stream(perSecond).boxed()).allMatch(count -> count > 900 && count < 1_100);
    }

    @Test
    void another_seed_gives_another_order() {
        var other = SEED.replace('0', 'f');
        assertThat(slots(other)).isNotEqualTo(slots(SEED));
    }

    private static List<Duration> slots(String seed) {
        return IntStream.range(0, 20)
                .mapToObj(i -> ArrivalSlot.of(seed, "p" + i, 30))
                .toList();
    }
}
