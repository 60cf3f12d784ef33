package cn.qicheng.position;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PositionRows extends GenericRepository<PositionRow, String> {

    /** Posts of these districts and categories whose title, major or base is what was searched. */
    String MATCHES = " FROM trainee_position WHERE state = 'FILED' AND district_code IN (:districts)"
            + " AND category IN (:categories)"
            + " AND (title LIKE :likeQ OR major LIKE :likeQ OR base_id IN (:basesNamed))";

    String OF_BASES =
            " FROM trainee_position WHERE state = 'FILED' AND base_id IN (:bases) AND category IN (:categories)"
                    + " AND (title LIKE :likeQ OR major LIKE :likeQ)";

    /** How many posts a base has filed. */
    @Introspected
    record BaseCount(String baseId, int filed) {}

    @Query("SELECT base_id, COUNT(*) AS filed FROM trainee_position WHERE base_id IN (:baseIds)"
            + " AND state = 'FILED' GROUP BY base_id")
    List<BaseCount> countByBase(Collection<String> baseIds);

    @Query("UPDATE trainee_position SET district_code = :districtCode, version = version + 1 WHERE base_id = :baseId")
    int moveTo(String baseId, String districtCode);

    Iterable<PositionRow> saveAll(Iterable<PositionRow> rows);

    PositionRow update(PositionRow row);

    Optional<PositionRow> findById(String id);

    List<PositionRow> findByIdIn(Collection<String> ids);

    List<PositionRow> findByBaseIdInAndYear(Collection<String> baseIds, int year);

    List<PositionRow> findByYearAndDistrictCodeInOrderByDistrictCode(int year, Collection<String> districts);

    List<PositionRow> findByYearAndStateOrderById(int year, PositionState state);

    List<PositionRow> findByYearAndStateAndDistrictCodeOrderById(int year, PositionState state, String districtCode);

    @Query("SELECT *" + MATCHES + " ORDER BY year DESC, district_code, base_id, title LIMIT :size OFFSET :offset")
    List<PositionRow> search(
            Collection<String> districts,
            Collection<PositionCategory> categories,
            String likeQ,
            Collection<String> basesNamed,
            int size,
            long offset);

    @Query("SELECT COUNT(*)" + MATCHES)
    long count(
            Collection<String> districts,
            Collection<PositionCategory> categories,
            String likeQ,
            Collection<String> basesNamed);

    @Query("SELECT *" + OF_BASES + " ORDER BY year DESC, title LIMIT :size OFFSET :offset")
    List<PositionRow> searchOfBases(
            Collection<String> bases, Collection<PositionCategory> categories, String likeQ, int size, long offset);

    @Query("SELECT COUNT(*)" + OF_BASES)
    long countOfBases(Collection<String> bases, Collection<PositionCategory> categories, String likeQ);
}
