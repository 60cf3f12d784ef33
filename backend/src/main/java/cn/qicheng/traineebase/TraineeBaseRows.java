package cn.qicheng.traineebase;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TraineeBaseRows extends GenericRepository<TraineeBaseRow, String> {

    Iterable<TraineeBaseRow> saveAll(Iterable<TraineeBaseRow> rows);

    TraineeBaseRow update(TraineeBaseRow row);

    Optional<TraineeBaseRow> findById(String id);

    List<TraineeBaseRow> findByIdIn(Collection<String> ids);

    List<TraineeBaseRow> findByDistrictCodeInOrderByPlaqueNo(Collection<String> districts);

    List<TraineeBaseRow> findByCreditCodeIn(Collection<String> creditCodes);

    /** {@code likeQ} is "%" for everything; it matches the name from anywhere and the credit code from its start. */
    @Query(
            "SELECT * FROM trainee_base WHERE district_code IN (:districts) AND (name LIKE :likeQ OR credit_code LIKE :codeQ)"
                    + " ORDER BY district_code, name, id LIMIT :size OFFSET :offset")
    List<TraineeBaseRow> search(Collection<String> districts, String likeQ, String codeQ, int size, long offset);

    @Query("SELECT COUNT(*) FROM trainee_base WHERE district_code IN (:districts)"
            + " AND (name LIKE :likeQ OR credit_code LIKE :codeQ)")
    long count(Collection<String> districts, String likeQ, String codeQ);

    /** Returns the highest plaque number of a year; they are of one length, so text order is their order. */
    @Query("SELECT MAX(plaque_no) FROM trainee_base WHERE plaque_no LIKE :likePrefix")
    Optional<String> lastPlaque(String likePrefix);

    @Query("SELECT id FROM trainee_base WHERE name LIKE :likeQ LIMIT 500")
    List<String> idsNamed(String likeQ);
}
