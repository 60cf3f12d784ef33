package cn.qicheng.position;

import cn.qicheng.position.domain.DeclarationState;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PostDeclarationRows extends GenericRepository<PostDeclarationRow, String> {

    PostDeclarationRow save(PostDeclarationRow row);

    PostDeclarationRow update(PostDeclarationRow row);

    Optional<PostDeclarationRow> findById(String id);

    boolean existsByBaseIdAndYearAndOpenTitle(String baseId, int year, String title);

    List<PostDeclarationRow> findByBaseIdInAndState(Collection<String> baseIds, DeclarationState state);

    @Query("SELECT * FROM post_declaration WHERE base_id = :baseId ORDER BY id DESC LIMIT :size OFFSET :offset")
    List<PostDeclarationRow> ofBase(String baseId, int size, long offset);

    long countByBaseId(String baseId);
}
