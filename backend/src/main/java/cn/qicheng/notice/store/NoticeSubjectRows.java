package cn.qicheng.notice.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface NoticeSubjectRows extends GenericRepository<NoticeSubjectRow, String> {

    Iterable<NoticeSubjectRow> saveAll(Iterable<NoticeSubjectRow> rows);

    List<NoticeSubjectRow> findByNoticeIdOrderBySeq(String noticeId);

    @Query("SELECT COUNT(*) FROM notice_subject WHERE subject_kind = :kind AND subject_id IN (:ids) AND active = 1")
    long countActive(String kind, Collection<String> ids);

    @Query("UPDATE notice_subject SET active = NULL WHERE notice_id = :noticeId")
    int letGo(String noticeId);
}
