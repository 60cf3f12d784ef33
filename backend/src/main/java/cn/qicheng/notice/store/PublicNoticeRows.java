package cn.qicheng.notice.store;

import cn.qicheng.notice.domain.NoticeState;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PublicNoticeRows extends GenericRepository<PublicNoticeRow, String> {

    PublicNoticeRow save(PublicNoticeRow row);

    PublicNoticeRow update(PublicNoticeRow row);

    Optional<PublicNoticeRow> findById(String id);

    List<PublicNoticeRow> findByStateInOrderById(List<NoticeState> states);

    @Query("SELECT * FROM public_notice ORDER BY opens_on DESC, id DESC LIMIT :limit OFFSET :offset")
    List<PublicNoticeRow> latest(int limit, int offset);

    long count();
}
