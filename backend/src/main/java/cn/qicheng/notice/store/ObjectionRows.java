package cn.qicheng.notice.store;

import cn.qicheng.notice.domain.ObjectionState;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ObjectionRows extends GenericRepository<ObjectionRow, String> {

    ObjectionRow save(ObjectionRow row);

    ObjectionRow update(ObjectionRow row);

    Optional<ObjectionRow> findById(String id);

    @Query("SELECT * FROM notice_objection WHERE id = :id FOR UPDATE")
    Optional<ObjectionRow> lock(String id);

    Optional<ObjectionRow> findByNoAndPhoneIndex(String no, String phoneIndex);

    List<ObjectionRow> findByPersonIdOrderByIdDesc(String personId);

    List<ObjectionRow> findByNoticeIdOrderById(String noticeId);

    @Query(
            "SELECT * FROM notice_objection WHERE state IN (:states) ORDER BY waiting DESC, lodged_at LIMIT :size OFFSET :offset")
    List<ObjectionRow> list(Collection<ObjectionState> states, int size, long offset);

    @Query("SELECT COUNT(*) FROM notice_objection WHERE state IN (:states)")
    long countIn(Collection<ObjectionState> states);

    @Query("SELECT * FROM notice_objection WHERE state = 'LODGED' ORDER BY lodged_at LIMIT 1")
    Optional<ObjectionRow> oldestWaiting();
}
