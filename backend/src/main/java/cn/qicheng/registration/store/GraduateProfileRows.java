package cn.qicheng.registration.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface GraduateProfileRows extends GenericRepository<GraduateProfileRow, String> {

    GraduateProfileRow save(GraduateProfileRow row);

    GraduateProfileRow update(GraduateProfileRow row);

    Optional<GraduateProfileRow> findByPersonId(String personId);
}
