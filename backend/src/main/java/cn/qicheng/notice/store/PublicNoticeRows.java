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

    @Query("SELECT * FROM public_notice WHERE id = :id FOR UPDATE")
    Optional<PublicNoticeRow> lock(String id);

    /** The lines stay in the database: they come last in the text, which is read only so far. */
    @Query("""
            SELECT id, state, opens_on, closes_on, closes_provisional, content_hash,
                   JSON_VALUE(content, '$.title') AS title, JSON_VALUE(content, '$.issuedBy') AS issued_by,
                   JSON_VALUE(content, '$.documentNo') AS document_no, JSON_VALUE(content, '$.article') AS article,
                   JSON_VALUE(content, '$.standard') AS standard,
                   CAST(JSON_VALUE(content, '$.workingDays') AS SIGNED) AS working_days,
                   CAST(JSON_VALUE(content, '$.lineCount') AS SIGNED) AS line_count,
                   CAST(JSON_VALUE(content, '$.people') AS SIGNED) AS people,
                   CAST(JSON_VALUE(content, '$.totalFen') AS SIGNED) AS total_fen
            FROM public_notice ORDER BY opens_on DESC, id DESC LIMIT :limit OFFSET :offset""")
    List<NoticeHeadRow> latest(int limit, int offset);

    @Query("SELECT id FROM public_notice WHERE state IN (:states) ORDER BY id")
    List<String> idsIn(List<NoticeState> states);

    long count();
}
