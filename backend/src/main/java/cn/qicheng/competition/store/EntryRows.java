package cn.qicheng.competition.store;

import cn.qicheng.competition.domain.EntryState;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** In the searches {@code offices} is never empty; see {@link JdbcEntries}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EntryRows extends GenericRepository<EntryRow, String> {

    String WANTED = " FROM competition_entry WHERE edition_id LIKE :editionId"
            + " AND (:wholeCity = TRUE OR office_code IN (:offices)) AND submitted_at IS NOT NULL AND state LIKE :state"
            + " AND (no LIKE :words OR project_name LIKE :words OR entity_name LIKE :words)";

    EntryRow save(EntryRow row);

    EntryRow update(EntryRow row);

    Optional<EntryRow> findById(String id);

    List<EntryRow> findByIdIn(Collection<String> ids);

    Optional<EntryRow> findByEditionIdAndDraftOf(String editionId, String draftOf);

    Optional<EntryRow> findByEditionIdAndEntityKey(String editionId, String entityKey);

    List<EntryRow> findByPersonIdOrderByIdDesc(String personId);

    List<EntryRow> findByEditionIdAndStateInOrderByNo(String editionId, Collection<EntryState> states);

    List<EntryRow> findByStateOrderById(EntryState state);

    long countByEditionIdAndStateIn(String editionId, Collection<EntryState> states);

    @Query("SELECT id, no, edition_id, project_name, state, entity_key = :entityKey AS firm FROM competition_entry"
            + " WHERE id <> :id AND submitted_at IS NOT NULL AND state NOT IN ('WITHDRAWN', 'VOIDED')"
            + " AND (entity_key = :entityKey OR person_id = :personId) ORDER BY id DESC LIMIT 20")
    List<TwinRow> twins(String id, String entityKey, String personId);

    @Query("SELECT *" + WANTED + " ORDER BY id DESC LIMIT :size OFFSET :offset")
    List<EntryRow> search(
            String editionId,
            boolean wholeCity,
            Collection<String> offices,
            String state,
            String words,
            int size,
            long offset);

    @Query("SELECT COUNT(*)" + WANTED)
    long count(String editionId, boolean wholeCity, Collection<String> offices, String state, String words);
}
