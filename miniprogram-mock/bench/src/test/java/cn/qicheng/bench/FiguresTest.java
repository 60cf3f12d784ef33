package cn.qicheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static Figure figure(boolean smallerIsBetter, double must, double aim, List<Double> rounds) {
        return new Figure("f", smallerIsBetter, must, aim, rounds, List.of());
    }

    @Test
    void theMedianOfTheRoundsDecides() {
        assertThat(figure(false, 8, 12, List.of(7.0, 13.0, 12.5)).verdict()).isEqualTo("aim");
        assertThat(figure(false, 8, 12, List.of(7.0, 9.0, 20.0)).verdict()).isEqualTo("must");
        assertThat(figure(false, 8, 12, List.of(7.0, 7.9)).verdict()).isEqualTo("below");
        assertThat(figure(true, 10, 5, List.of(4.0)).verdict()).isEqualTo("aim");
        assertThat(figure(true, 10, 5, List.of(11.0)).verdict()).isEqualTo("below");
        assertThat(figure(true, 10, 5, List.of()).verdict()).isEqualTo("–");
    }

    @Test
    void theFirstIdOfAnAnswerIsTheRegistrations() {
        var id = "01JABCDEFGHJKMNPQRSTVWXYZ0";

        assertThat(Answers.idOf("{\"id\":\"" + id + "\",\"windowId\":\"x\"}")).isEqualTo(id);
        assertThat(Answers.idOf("{\"code\":\"REG-103\"}")).isNull();
        assertThat(Answers.idOf("{\"id\":\"cut")).isNull();
    }

    @Test
    void zipfWantsTheFirstPostMostAndEveryPostSometimes() {
        var draws = Calls.zipfDraws(200, 1.1, new Random(1));
        var counts = new int[200];
        for (var post : draws) {
            counts[post]++;
        }

        assertThat(counts[0]).isGreaterThan(counts[1]).isGreaterThan(draws.length / 10);
        assertThat(counts).doesNotContain(0);
    }

    @Test
    void everyoneComesOncePerWindowBeforeTheNextOneOpens() {
        var plan = Calls.onceEach(3);

        assertThat(plan.person(4)).isEqualTo(1);
        assertThat(plan.window(2)).isZero();
        assertThat(plan.window(3)).isEqualTo(1);
    }

    @Test
    void connectionsComeFromDifferentAddresses() {
        assertThat(Load.sourceAddress(0)).isEqualTo("127.1.0.1");
        assertThat(Load.sourceAddress(251)).isEqualTo("127.1.1.2");
    }
}
