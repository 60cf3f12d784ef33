package cn.qicheng.kernel;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The person behind a request, with the roles and scopes held at this very moment.
 *
 * <p>Grants are read anew for every request and never from the token, so that a role taken away is gone on the next call.
 */
public record Actor(String personId, String name, Set<Grant> grants) {

    /** The scope of a role that covers the whole city, and of a graduate, who stands for no office. */
    public static final String EVERYWHERE = "*";

    /** A role within a scope: a base's id, a district's code, or {@link #EVERYWHERE}. */
    public record Grant(Role role, String scope) {

        boolean covers(Role wanted, String wantedScope) {
            return role == wanted && (scope.equals(EVERYWHERE) || scope.equals(wantedScope));
        }
    }

    /** Acts for nobody: clocks and clean-ups. Its moves stand in the audit trail as SYSTEM. */
    public static final Actor SYSTEM = new Actor("SYSTEM", "系统", Set.of(new Grant(Role.SYSTEM, EVERYWHERE)));

    public Actor {
        grants = Set.copyOf(grants);
    }

    public boolean holds(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean holds(Role role, String scope) {
        return grants.stream().anyMatch(grant -> grant.covers(role, scope));
    }

    /** Insists on a role over a scope; used by every desk before it touches an object of that scope. */
    public void mustHold(Role role, String scope) {
        if (!holds(role, scope)) {
            throw new DomainProblem(
                    DomainProblem.Kind.FORBIDDEN, "KRN-103", "这件事由%s办理，当前身份没有这个权限。".formatted(role.label()));
        }
    }

    public void mustHold(Role role) {
        if (!holds(role)) {
            mustHold(role, EVERYWHERE);
        }
    }

    /** Insists that an object belongs to this person. Somebody else's object does not exist for them. */
    public void mustBe(String ownerId) {
        if (!personId.equals(ownerId)) {
            throw new DomainProblem(DomainProblem.Kind.ABSENT, "KRN-104", "没有找到这条记录，或它不属于你。");
        }
    }

    /** Returns every scope in which this person holds the role. */
    public Set<String> scopesOf(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::scope)
                .collect(Collectors.toUnmodifiableSet());
    }
}
