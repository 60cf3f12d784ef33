package cn.qicheng.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RoleGrantRows extends GenericRepository<RoleGrantRow, String> {

    List<RoleGrantRow> findByPersonIdAndActive(String personId, Integer active);

    List<RoleGrantRow> findByRoleAndScopeAndActive(String role, String scope, Integer active);

    /** Returns 1 if the person did not hold it yet. */
    @Query("INSERT IGNORE INTO role_grant(id, person_id, role, scope, active, granted_at, granted_by) "
            + "VALUES (:id, :personId, :role, :scope, 1, :now, :by)")
    int insertIfNew(String id, String personId, String role, String scope, Instant now, String by);

    @Query("UPDATE role_grant SET active = NULL, revoked_at = :now, revoked_by = :by "
            + "WHERE person_id = :personId AND role = :role AND scope = :scope AND active = 1")
    int revoke(String personId, String role, String scope, Instant now, String by);
}
