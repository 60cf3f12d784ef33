package cn.qicheng.identity;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface WechatIdentityRows extends GenericRepository<WechatIdentityRow, String> {

    WechatIdentityRow save(WechatIdentityRow row);

    Optional<WechatIdentityRow> findById(String id);

    List<WechatIdentityRow> findByPersonIdOrderByCreatedAtDesc(String personId);
}
