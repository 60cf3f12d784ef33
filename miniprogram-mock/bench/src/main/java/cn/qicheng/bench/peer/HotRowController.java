package cn.qicheng.bench.peer;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** P1, the textbook: one transaction per request; the rows first, then the conditional update of the hot row. */
@Controller("/p1")
final class HotRowController {

    private final TokenCheck tokens = new TokenCheck();
    private final Places places = new Places();

    @Post("/api/v1/registrations")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> register(
            @Header("Authorization") @Nullable String authorization,
            @Header("Idempotency-Key") String key,
            @Body WantedPlace wanted)
            throws SQLException {
        var person = tokens.personOf(authorization);
        if (person == null) {
            return Told.stranger();
        }
        var place = places.place(person, wanted.windowId(), wanted.positionId(), key);
        try (var connection = places.connection()) {
            try {
                places.insert(connection, place);
                if (!places.count(connection, place)) {
                    connection.rollback();
                    return Told.soldOut();
                }
                connection.commit();
                return Told.created(places.answer(place));
            } catch (SQLIntegrityConstraintViolationException duplicate) {
                connection.rollback();
                return Told.already();
            }
        }
    }
}
