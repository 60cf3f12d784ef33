package cn.qicheng.title.store;

import cn.qicheng.policy.FounderTier;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TitleRows extends GenericRepository<TitleRow, String> {

    Iterable<TitleRow> saveAll(Iterable<TitleRow> rows);

    TitleRow update(TitleRow row);

    Optional<TitleRow> findById(String id);

    Optional<TitleRow> findByCertificateNo(String no);

    List<TitleRow> findByRoundIdOrderByResultRank(String roundId);

    List<TitleRow> findByEditionIdOrderByResultRank(String editionId);

    List<TitleRow> findByPersonIdOrderByIdDesc(String personId);

    @Query("SELECT COUNT(*) FROM founder_title WHERE tier = :tier AND standing = :entityKey")
    long countStanding(FounderTier tier, String entityKey);

    @Query("SELECT * FROM founder_title WHERE state = 'AWARDED' AND (:tier = '' OR tier = :tier)"
            + " AND (:district = '' OR district_code = :district)"
            + " ORDER BY granted_on DESC, certificate_no LIMIT :size OFFSET :offset")
    List<TitleRow> awarded(String tier, String district, int size, long offset);

    @Query("SELECT COUNT(*) FROM founder_title WHERE state = 'AWARDED' AND (:tier = '' OR tier = :tier)"
            + " AND (:district = '' OR district_code = :district)")
    long countAwarded(String tier, String district);
}
