package cn.qicheng.bench.peer;

import cn.qicheng.bench.peer.RowTemplate.Place;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * P2, the classic: the stock is in Redis, "success" is said before anything is durable, and a consumer writes the rows
 * later, one by one or in batches. Its flaws are left in on purpose: they are counted beside its speed.
 */
@Controller("/p2")
final class ClassicController {

    private static final int BATCH = 256;

    private final TokenCheck tokens = new TokenCheck();
    private final Places places = new Places();
    private final Redis redis = new Redis("classic");
    private final LinkedBlockingQueue<Place> queue = new LinkedBlockingQueue<>();
    private final AtomicLong durable = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();

    ClassicController() {
        var batching = Boolean.getBoolean("bench.p2.batch");
        Thread.ofPlatform().daemon().name("classic-consumer").start(() -> consume(batching));
    }

    @Post("/api/v1/registrations")
    CompletableFuture<HttpResponse<String>> register(
            @Header("Authorization") @Nullable String authorization,
            @Header("Idempotency-Key") String key,
            @Body WantedPlace wanted) {
        var person = tokens.personOf(authorization);
        if (person == null) {
            return CompletableFuture.completedFuture(Told.stranger());
        }
        var place = places.place(person, wanted.windowId(), wanted.positionId(), key);
        var tag = "{p:" + wanted.positionId() + "}:";
        return redis.call(new String[] {tag + "stock", tag + "people"}, person)
                .toCompletableFuture()
                .thenApply(code -> {
                    if (code == -1) {
                        return Told.already();
                    }
                    if (code == -2) {
                        return Told.soldOut();
                    }
                    queue.add(place);
                    return Told.created(places.answer(place));
                });
    }

    /** How many rows are durable, and how many people were told "success" for nothing. */
    @Get("/durable")
    String durable() {
        return durable.get() + " " + lost.get();
    }

    private void consume(boolean batching) {
        while (true) {
            var batch = new ArrayList<Place>();
            try {
                batch.add(queue.take());
                if (batching) {
                    queue.drainTo(batch, BATCH - 1);
                }
                write(batch);
                durable.addAndGet(batch.size());
            } catch (InterruptedException interrupted) {
                return;
            } catch (SQLException failed) {
                lost.addAndGet(batch.size());
            }
        }
    }

    private void write(List<Place> batch) throws SQLException {
        try (var connection = places.connection()) {
            try {
                if (batch.size() == 1) {
                    places.insert(connection, batch.getFirst());
                    places.count(connection, batch.getFirst());
                } else {
                    places.insertAndCount(connection, batch);
                }
                connection.commit();
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            }
        }
    }
}
