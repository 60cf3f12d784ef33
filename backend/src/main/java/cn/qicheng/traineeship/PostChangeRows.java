package cn.qicheng.traineeship;

import cn.qicheng.traineeship.domain.PostChangeState;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PostChangeRows extends GenericRepository<PostChangeRow, String> {

    PostChangeRow save(PostChangeRow row);

    PostChangeRow update(PostChangeRow row);

    Optional<PostChangeRow> findById(String id);

    Optional<PostChangeRow> findByAgreementIdAndOpenMark(String agreementId, int openMark);

    List<PostChangeRow> findByAgreementIdOrderByIdDesc(String agreementId);

    List<PostChangeRow> findByAgreementIdInAndState(Collection<String> agreementIds, PostChangeState state);
}
