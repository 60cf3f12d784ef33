package cn.qicheng.traineeship;

import cn.qicheng.traineeship.domain.AgreementState;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AgreementRows extends GenericRepository<AgreementRow, String> {

    AgreementRow save(AgreementRow row);

    AgreementRow update(AgreementRow row);

    Optional<AgreementRow> findById(String id);

    Optional<AgreementRow> findByRegistrationId(String registrationId);

    Optional<AgreementRow> findByPersonIdAndActive(String personId, int active);

    List<AgreementRow> findByPersonIdOrderByIdDesc(String personId);

    List<AgreementRow> findByIdIn(Collection<String> ids);

    /** Unsigned ones whose week ended before the day. */
    List<AgreementRow> findByStateAndSignDueOnBefore(AgreementState state, LocalDate day);

    List<AgreementRow> findByStateAndEndsOnBefore(AgreementState state, LocalDate day);

    List<AgreementRow> findBySignDueOnAndStateIn(LocalDate day, Collection<AgreementState> states);

    List<AgreementRow> findByBaseIdInAndState(Collection<String> baseIds, AgreementState state);

    @Query("SELECT * FROM agreement WHERE base_id = :baseId AND state IN (:states)"
            + " ORDER BY id DESC LIMIT :size OFFSET :offset")
    List<AgreementRow> ofBase(String baseId, Collection<AgreementState> states, int size, long offset);

    long countByPositionIdAndStateIn(String positionId, Collection<AgreementState> states);

    @Query("SELECT COUNT(*) FROM agreement WHERE base_id = :baseId AND state IN (:states)")
    long countOfBase(String baseId, Collection<AgreementState> states);
}
