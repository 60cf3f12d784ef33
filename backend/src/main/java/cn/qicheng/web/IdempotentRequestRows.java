package cn.qicheng.web;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface IdempotentRequestRows extends GenericRepository<IdempotentRequestRow, String> {

    Optional<IdempotentRequestRow> findById(String id);

    /** Returns 1 if the key was free. IGNORE hides nothing else: the lengths are checked before. */
    @Query("INSERT IGNORE INTO idempotent_request(id, fingerprint, reserved_until) VALUES (:id, :fingerprint, :until)")
    int insertIfFree(String id, String fingerprint, Instant until);

    @Query("UPDATE idempotent_request SET reserved_until = :until "
            + "WHERE id = :id AND status IS NULL AND reserved_until < :now")
    int takeOver(String id, Instant now, Instant until);

    @Query("UPDATE idempotent_request SET status = :status, answer = :answer WHERE id = :id")
    int keep(String id, int status, String answer);

    @Query("DELETE FROM idempotent_request WHERE id = :id AND status IS NULL")
    int release(String id);

    @Query("DELETE FROM idempotent_request WHERE reserved_until < :before LIMIT 5000")
    int forget(Instant before);
}
