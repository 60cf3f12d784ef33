package cn.qicheng.identity;

import cn.qicheng.district.Districts;
import cn.qicheng.identity.AccountView.RoleView;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.ScopeName;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

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
        return of(people.cardOf(personId), people.grantsOf(personId));
    }

    /** The same of what was read already. */
    AccountView of(PersonCardRow card, Set<Actor.Grant> grants) {
        return of(people.cardOf(card), grants);
    }

    private AccountView of(PersonCard card, Set<Actor.Grant> grants) {
        var roles = grants.stream()
                .sorted(Comparator.comparing(Actor.Grant::role).thenComparing(Actor.Grant::scope))
                .map(grant -> new RoleView(
                        grant.role().name(),
                        grant.role().label(),
                        grant.scope(),
                        scopeName(grant.role(), grant.scope())))
                .toList();
        return new AccountView(
                card.personId(),
                card.name().orElse(null),
                card.phoneMasked().orElse(null),
                card.phoneVerified(),
                card.realNameBound(),
                roles);
    }

    private String scopeName(Role role, String scope) {
        if (role == Role.GRADUATE || role == Role.ENTREPRENEUR) {
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
