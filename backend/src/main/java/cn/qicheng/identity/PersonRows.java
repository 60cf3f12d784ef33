package cn.qicheng.identity;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonRows extends GenericRepository<PersonRow, String> {

    PersonRow save(PersonRow row);

    PersonRow update(PersonRow row);

    Optional<PersonRow> findById(String id);

    List<PersonRow> findByIdIn(Collection<String> ids);

    Optional<PersonRow> findByPhoneIndex(String phoneIndex);

    boolean existsByPhoneIndexAndIdNotEquals(String phoneIndex, String id);

    boolean existsByIdNumberIndexAndIdNotEquals(String idNumberIndex, String id);
}
