package cn.qicheng.stipend.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** In reports {@code offices} is never empty; {@code by} picks what the rows are laid out by. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FigureRows extends GenericRepository<ClaimRow, String> {

    String SUMS =
            "COUNT(DISTINCT l.person_id) AS people, COUNT(*) AS months, CAST(SUM(l.amount_fen) AS SIGNED) AS claimed_fen,"
                    + " CAST(SUM(IF(c.state IN ('IN_FIRST_REVIEW', 'IN_SECOND_REVIEW', 'RETURNED'), l.amount_fen, 0)) AS SIGNED)"
                    + " AS in_review_fen,"
                    + " CAST(SUM(IF(c.state IN ('APPROVED', 'ON_NOTICE', 'HELD', 'NOTICE_CLOSED', 'FILED', 'ORDERED'), l.amount_fen, 0))"
                    + " AS SIGNED) AS waiting_fen,"
                    + " CAST(SUM(IF(c.state IN ('PAID_TO_BASE', 'PASSED_ON', 'CLOSED'), l.amount_fen, 0)) AS SIGNED) AS paid_fen,"
                    + " CAST(SUM(IF(l.state = 'RECEIVED', l.amount_fen, 0)) AS SIGNED) AS in_hand_fen,"
                    + " CAST(SUM(l.state = 'NOT_RECEIVED') AS SIGNED) AS missing";

    String KEY = "CASE :by WHEN 'BASE' THEN c.base_id WHEN 'DISTRICT' THEN c.district_code"
            + " WHEN 'MONTH' THEN DATE_FORMAT(l.to_on, '%Y-%m') ELSE DATE_FORMAT(l.to_on, '%Y') END";

    String LABEL = "MAX(CASE :by WHEN 'BASE' THEN c.base_name ELSE '' END)";

    String MONTHS = " FROM stipend_line l JOIN stipend_claim c ON c.id = l.claim_id WHERE l.live = 1"
            + " AND l.to_on BETWEEN :fromOn AND :toOn AND (:wholeCity = TRUE OR c.office_code IN (:offices))"
            + " AND c.district_code LIKE :district";

    @Query("SELECT state, COUNT(*) AS claims, CAST(SUM(months) AS SIGNED) AS months,"
            + " CAST(SUM(total_fen) AS SIGNED) AS amount_fen FROM stipend_claim GROUP BY state")
    List<PileRow> piles();

    /** The day in China: instants are kept in UTC. */
    @Query("SELECT c.district_code AS district_code,"
            + " GREATEST(0, DATEDIFF(DATE(l.since + INTERVAL 8 HOUR), l.to_on)) AS days, COUNT(*) AS cases"
            + " FROM stipend_line l JOIN stipend_claim c ON c.id = l.claim_id"
            + " WHERE l.live = 1 AND l.state = 'RECEIVED' AND DATE(l.since + INTERVAL 8 HOUR) >= :firstDay"
            + " GROUP BY c.district_code, days")
    List<DaysToHandRow> daysToHand(LocalDate firstDay);

    @Query("SELECT " + KEY + " AS row_key, " + LABEL + " AS label, " + SUMS + MONTHS
            + " GROUP BY row_key ORDER BY row_key LIMIT :size OFFSET :offset")
    List<ReportRow> rows(
            String by,
            LocalDate fromOn,
            LocalDate toOn,
            boolean wholeCity,
            Collection<String> offices,
            String district,
            int size,
            long offset);

    @Query("SELECT COUNT(DISTINCT " + KEY + ")" + MONTHS)
    long count(
            String by,
            LocalDate fromOn,
            LocalDate toOn,
            boolean wholeCity,
            Collection<String> offices,
            String district);

    @Query("SELECT '' AS row_key, '' AS label, COUNT(DISTINCT l.person_id) AS people, COUNT(*) AS months,"
            + " CAST(COALESCE(SUM(l.amount_fen), 0) AS SIGNED) AS claimed_fen,"
            + " CAST(COALESCE(SUM(IF(c.state IN ('IN_FIRST_REVIEW', 'IN_SECOND_REVIEW', 'RETURNED'), l.amount_fen, 0)), 0)"
            + " AS SIGNED) AS in_review_fen,"
            + " CAST(COALESCE(SUM(IF(c.state IN ('APPROVED', 'ON_NOTICE', 'HELD', 'NOTICE_CLOSED', 'FILED', 'ORDERED'),"
            + " l.amount_fen, 0)), 0) AS SIGNED) AS waiting_fen,"
            + " CAST(COALESCE(SUM(IF(c.state IN ('PAID_TO_BASE', 'PASSED_ON', 'CLOSED'), l.amount_fen, 0)), 0) AS SIGNED)"
            + " AS paid_fen, CAST(COALESCE(SUM(IF(l.state = 'RECEIVED', l.amount_fen, 0)), 0) AS SIGNED) AS in_hand_fen,"
            + " CAST(COALESCE(SUM(l.state = 'NOT_RECEIVED'), 0) AS SIGNED) AS missing" + MONTHS)
    ReportRow total(LocalDate fromOn, LocalDate toOn, boolean wholeCity, Collection<String> offices, String district);
}
