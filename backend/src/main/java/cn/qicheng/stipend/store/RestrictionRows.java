package cn.qicheng.stipend.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RestrictionRows extends GenericRepository<RestrictionRow, String> {

    RestrictionRow save(RestrictionRow row);

    RestrictionRow update(RestrictionRow row);

    Optional<RestrictionRow> findById(String id);

    List<RestrictionRow> findBySubjectIdInAndLive(Collection<String> subjectIds, int live);

    List<RestrictionRow> findBySubjectIdOrderByIdDesc(String subjectId);
}
