package cn.qicheng.bench.peer;

import cn.qicheng.bench.peer.RowTemplate.Place;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** P3: every place is a row of its own, taken with SKIP LOCKED; no count is kept. */
@Controller("/p3")
final class SlotController {

    private static final String FREE = "SELECT seq FROM bench_slot WHERE position_id = ? AND registration_id IS NULL"
            + " LIMIT 1 FOR UPDATE SKIP LOCKED";
    private static final String TAKE = "UPDATE bench_slot SET registration_id = ? WHERE position_id = ? AND seq = ?";

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
                if (!takeSlot(connection, place)) {
                    connection.rollback();
                    return Told.soldOut();
                }
                places.insert(connection, place);
                connection.commit();
                return Told.created(places.answer(place));
            } catch (SQLIntegrityConstraintViolationException duplicate) {
                connection.rollback();
                return Told.already();
            }
        }
    }

    private static boolean takeSlot(Connection connection, Place place) throws SQLException {
        try (var free = connection.prepareStatement(FREE);
                var take = connection.prepareStatement(TAKE)) {
            free.setString(1, place.position());
            try (var found = free.executeQuery()) {
                if (!found.next()) {
                    return false;
                }
                take.setString(1, place.registrationId());
                take.setString(2, place.position());
                take.setInt(3, found.getInt(1));
                return take.executeUpdate() == 1;
            }
        }
    }
}
