package cn.qicheng.identity;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.web.PlainSql;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who stands behind WeChat names, with everything a sign-in answers, in one question for many. */
@Singleton
class WeChatAccounts {

    private static final String OF_NAMES =
            "SELECT w.id, p.id, p.name, p.id_number, p.phone, p.phone_index IS NOT NULL, p.suspended_at, g.role, g.scope"
                    + " FROM wechat_identity w JOIN person p ON p.id = w.person_id"
                    + " LEFT JOIN role_grant g ON g.person_id = p.id AND g.active = 1 WHERE w.id IN (%s)";

    private final JdbcOperations jdbc;

    /** A person as found behind a WeChat name. */
    record WeChatAccount(PersonCardRow card, @Nullable Instant suspendedAt, Set<Actor.Grant> grants) {

        /** @throws cn.qicheng.kernel.DomainProblem IDN-105 if the person was shut out */
        WeChatAccount mayEnter() {
            if (suspendedAt != null) {
                throw IdentityProblems.suspended();
            }
            return this;
        }
    }

    WeChatAccounts(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** By name; nobody for a name never seen before. */
    @Connectable
    Map<String, WeChatAccount> of(Collection<String> wechatNames) {
        var accounts = new HashMap<String, WeChatAccount>();
        PlainSql.ofKeys(jdbc, OF_NAMES, wechatNames, row -> add(row, accounts));
        return accounts;
    }

    /** One row per grant, one row without a role for a person who holds none. */
    private static WeChatAccount add(ResultSet row, Map<String, WeChatAccount> accounts) throws SQLException {
        var account = accounts.get(row.getString(1));
        if (account == null) {
            account = new WeChatAccount(
                    new PersonCardRow(
                            row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getBoolean(6)),
                    PlainSql.instant(row, 7),
                    new HashSet<>());
            accounts.put(row.getString(1), account);
        }
        if (row.getString(8) != null) {
            account.grants().add(new Actor.Grant(Role.valueOf(row.getString(8)), row.getString(9)));
        }
        return account;
    }
}
