package cn.qicheng.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RefreshTokenRows extends GenericRepository<RefreshTokenRow, String> {

    RefreshTokenRow save(RefreshTokenRow row);

    Optional<RefreshTokenRow> findById(String id);

    /** Returns 1 for the one who used it first. */
    @Query("UPDATE refresh_token SET used_at = :now WHERE id = :id AND used_at IS NULL")
    int use(String id, Instant now);
}
