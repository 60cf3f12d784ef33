package cn.qicheng.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.registration.domain.Draw.Arrival;
import cn.qicheng.registration.domain.Draw.Lot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("抽签：谁都能重算")
class DrawTest {

    private static final String SEED = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private static List<Arrival> arrivals(int people, String post) {
        return LongStream.rangeClosed(1, people)
                .mapToObj(no -> new Arrival(no, post))
                .toList();
    }

    /** Computed with openssl: {@code printf %s 1 | openssl dgst -sha256 -mac HMAC -macopt hexkey:<seed>}. */
    @Test
    void a_lot_and_the_seeds_fingerprint_are_what_any_other_tool_computes() {
        assertThat(Draw.lotOf(SEED, 1)).isEqualTo("7761b1cc25227dfca0bd6d972acc52abb62f24ce50ad5a7a430b05c5a6f5497b");
        assertThat(Draw.lotOf(SEED, 10042))
                .isEqualTo("f9980aa34cf212fdd11fc2eeccaaf58af1b39c7e7610fa8f4b58b0e31daf9f57");
        assertThat(Draw.hashOfSeed(SEED)).isEqualTo("630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd");
    }

    @Test
    void the_order_in_which_people_came_changes_nothing() {
        var came = new ArrayList<>(arrivals(200, "p"));
        var first = Draw.of(SEED, came, Map.of("p", 20));
        Collections.shuffle(came, new Random(7));

        assertThat(Draw.of(SEED, came, Map.of("p", 20))).isEqualTo(first);
    }

    @Test
    void places_go_by_rank_and_the_rest_wait_by_rank() {
        var lots = Draw.of(SEED, arrivals(50, "p"), Map.of("p", 3));

        assertThat(lots).extracting(Lot::rank).containsExactlyElementsOf(range(50));
        assertThat(lots).extracting(Lot::hash).isSorted().doesNotHaveDuplicates();
        assertThat(lots.stream().filter(Lot::place)).extracting(Lot::rank).containsExactly(1, 2, 3);
    }

    @Test
    void every_post_is_drawn_by_itself() {
        var all = new ArrayList<>(arrivals(10, "a"));
        LongStream.rangeClosed(11, 14).forEach(no -> all.add(new Arrival(no, "b")));

        var lots = Draw.of(SEED, all, Map.of("a", 2, "b", 9));

        assertThat(lots.stream().filter(lot -> lot.positionId().equals("a") && lot.place()))
                .hasSize(2);
        assertThat(lots.stream().filter(lot -> lot.positionId().equals("b")))
                .allMatch(Lot::place)
                .hasSize(4);
    }

    @Test
    void a_post_without_places_has_a_waiting_list_only() {
        assertThat(Draw.of(SEED, arrivals(3, "p"), Map.of()))
                .noneMatch(Lot::place)
                .hasSize(3);
    }

    @Test
    void another_seed_gives_another_order() {
        var other = "ff" + SEED.substring(2);

        assertThat(Draw.of(other, arrivals(20, "p"), Map.of("p", 5)))
                .extracting(Lot::drawNo)
                .isNotEqualTo(Draw.of(SEED, arrivals(20, "p"), Map.of("p", 5)).stream()
                        .map(Lot::drawNo)
                        .toList());
    }

    private static List<Integer> range(int to) {
        return java.util.stream.IntStream.rangeClosed(1, to).boxed().toList();
    }
}
