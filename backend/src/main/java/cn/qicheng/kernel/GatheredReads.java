package cn.qicheng.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Looks many things up with few questions: while one question is out, those who come next gather and share the next one.
 *
 * <p>Alone, a reader waits for nothing but the answer. Under load one question carries hundreds of keys, and what a round
 * trip costs is shared among them. Nothing is kept: every answer was read after it was asked for.
 */
public final class GatheredReads<K, V> {

    private final Function<Set<K>, Map<K, V>> question;
    private final Executor executor;
    private final int atMost;
    private final ConcurrentLinkedQueue<Asked<K, V>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean out = new AtomicBoolean();

    private record Asked<K, V>(K key, CompletableFuture<Optional<V>> answer) {}

    /**
     * @param question answers many keys at once; keys without an answer are left out
     * @param executor where the question may block
     * @param atMost keys in one question
     */
    public GatheredReads(Function<Set<K>, Map<K, V>> question, Executor executor, int atMost) {
        this.question = question;
        this.executor = executor;
        this.atMost = atMost;
    }

    /** Never blocks. */
    public CompletableFuture<Optional<V>> read(K key) {
        var asked = new Asked<K, V>(key, new CompletableFuture<>());
        waiting.add(asked);
        begin();
        return asked.answer();
    }

    private void begin() {
        if (!waiting.isEmpty() && out.compareAndSet(false, true)) {
            executor.execute(this::askAll);
        }
    }

    private void askAll() {
        try {
            for (var group = next(); !group.isEmpty(); group = next()) {
                ask(group);
            }
        } finally {
            out.set(false);
            // Somebody may have come between the last look and the line above.
            begin();
        }
    }

    private List<Asked<K, V>> next() {
        var group = new ArrayList<Asked<K, V>>();
        for (Asked<K, V> asked; group.size() < atMost && (asked = waiting.poll()) != null; ) {
            group.add(asked);
        }
        return group;
    }

    private void ask(List<Asked<K, V>> group) {
        var byKey = new HashMap<K, List<Asked<K, V>>>();
        group.forEach(asked ->
                byKey.computeIfAbsent(asked.key(), unseen -> new ArrayList<>(1)).add(asked));
        try {
            var answers = question.apply(byKey.keySet());
            byKey.forEach((key, askers) ->
                    askers.forEach(asked -> asked.answer().complete(Optional.ofNullable(answers.get(key)))));
        } catch (RuntimeException failed) {
            group.forEach(asked -> asked.answer().completeExceptionally(failed));
        }
    }
}
