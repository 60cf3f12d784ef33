package cn.qicheng.activity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MentorRows extends GenericRepository<MentorRow, String> {

    String PUBLIC = " FROM mentor WHERE listed = 1 AND field IN (:fields) AND district_code IN (:districts)"
            + " AND (name LIKE :likeQ OR position LIKE :likeQ OR words LIKE :likeQ)";

    String OF_OFFICES = " FROM mentor WHERE office_code IN (:offices) AND (name LIKE :likeQ OR position LIKE :likeQ)";

    MentorRow save(MentorRow row);

    MentorRow update(MentorRow row);

    Optional<MentorRow> findById(String id);

    List<MentorRow> findByIdIn(Collection<String> ids);

    @Query("SELECT * FROM mentor WHERE id = :id FOR UPDATE")
    Optional<MentorRow> lock(String id);

    @Query("SELECT *" + PUBLIC + " ORDER BY field, name, id LIMIT :size OFFSET :offset")
    List<MentorRow> search(
            Collection<MentorField> fields, Collection<String> districts, String likeQ, int size, long offset);

    @Query("SELECT COUNT(*)" + PUBLIC)
    long count(Collection<MentorField> fields, Collection<String> districts, String likeQ);

    @Query("SELECT *" + OF_OFFICES + " ORDER BY listed DESC, name, id LIMIT :size OFFSET :offset")
    List<MentorRow> ofOffices(Collection<String> offices, String likeQ, int size, long offset);

    @Query("SELECT COUNT(*)" + OF_OFFICES)
    long countOfOffices(Collection<String> offices, String likeQ);
}
