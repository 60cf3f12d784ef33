package cn.qicheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GatheredReadsTest {

    private final ArrayDeque<Runnable> later = new ArrayDeque<>();
    private final ArrayList<Set<String>> questions = new ArrayList<>();

    private Map<String, Integer> lengths(Set<String> keys) {
        questions.add(Set.copyOf(keys));
        var answers = new HashMap<String, Integer>();
        keys.stream().filter(key -> !key.equals("unknown")).forEach(key -> answers.put(key, key.length()));
        return answers;
    }

    private void work() {
        while (!later.isEmpty()) {
            later.poll().run();
        }
    }

    @Test
    void who_asks_while_nobody_has_asked_yet_shares_the_question() {
        var reads = new GatheredReads<>(this::lengths, later::add, 10);

        var one = reads.read("a");
        var other = reads.read("bb");
        var same = reads.read("a");
        work();

        assertThat(one).isCompletedWithValueMatching(found -> found.orElseThrow() == 1);
        assertThat(other).isCompletedWithValueMatching(found -> found.orElseThrow() == 2);
        assertThat(same).isCompletedWithValueMatching(found -> found.orElseThrow() == 1);
        assertThat(questions).containsExactly(Set.of("a", "bb"));
    }

    @Test
    void a_question_has_its_bound_and_nobody_is_left_behind() {
        var reads = new GatheredReads<>(this::lengths, later::add, 2);
        var answers = new ArrayList<java.util.concurrent.CompletableFuture<?>>();
        for (var key : "a,bb,ccc,unknown,e".split(",")) {
            answers.add(reads.read(key));
        }

        work();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompleted());
        assertThat(questions).hasSize(3);
    }

    @Test
    void a_failure_is_told_to_those_who_asked_and_the_next_one_asks_anew() {
        var failing = new boolean[] {true};
        var reads = new GatheredReads<String, Integer>(
                keys -> {
                    if (failing[0]) {
                        throw new IllegalStateException("gone");
                    }
                    return lengths(keys);
                },
                later::add,
                10);

        var failed = reads.read("a");
        work();
        failing[0] = false;
        var again = reads.read("a");
        work();

        assertThat(failed).isCompletedExceptionally();
        assertThat(again).isCompletedWithValueMatching(found -> found.orElseThrow() == 1);
    }
}
