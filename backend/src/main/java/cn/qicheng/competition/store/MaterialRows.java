package cn.qicheng.competition.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MaterialRows extends GenericRepository<MaterialRow, String> {

    String HEAD = "SELECT id, kind, file_name, media_type, bytes, sha256 FROM competition_material";

    MaterialRow save(MaterialRow row);

    Optional<MaterialRow> findById(String id);

    @Query(HEAD + " WHERE entry_id = :entryId AND removed = FALSE ORDER BY id")
    List<MaterialHeadRow> heads(String entryId);

    @Query(HEAD + " WHERE entry_id = :entryId AND id = :id")
    Optional<MaterialHeadRow> head(String entryId, String id);

    @Query("UPDATE competition_material SET removed = TRUE WHERE id = :id")
    int setAside(String id);

    @Query("DELETE FROM competition_material WHERE id = :id")
    int forget(String id);
}
