package cn.qicheng.identity;

import cn.qicheng.district.Districts;
import cn.qicheng.identity.AccountView.RoleView;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.ScopeName;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** Reads accounts for their owners. */
@Singleton
class Accounts {

    private final People people;
    private final Districts districts;
    private final List<ScopeName> scopeNames;

    Accounts(People people, Districts districts, List<ScopeName> scopeNames) {
        this.people = people;
        this.districts = districts;
        this.scopeNames = scopeNames;
    }

    AccountView of(String personId) {
        var card = people.cardOf(personId);
        var roles = people.grantsOf(personId).stream()
                .sorted(Comparator.comparing(Actor.Grant::role).thenComparing(Actor.Grant::scope))
                .map(grant -> new RoleView(
                        grant.role().name(),
                        grant.role().label(),
                        grant.scope(),
                        scopeName(grant.role(), grant.scope())))
                .toList();
        return new AccountView(
                personId,
                card.name().orElse(null),
                card.phoneMasked().orElse(null),
                card.phoneVerified(),
                card.realNameBound(),
                roles);
    }

    private String scopeName(Role role, String scope) {
        if (role == Role.GRADUATE) {
            return "本人";
        }
        if (scope.equals(Actor.EVERYWHERE)) {
            return districts.city().bureau();
        }
        if (role == Role.DISTRICT_OFFICER) {
            return districts.officeName(scope);
        }
        return scopeNames.stream()
                .flatMap(names -> names.nameOf(role, scope).stream())
                .findFirst()
                .orElse(scope);
    }
}
