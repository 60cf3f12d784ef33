package cn.qicheng.identity;

import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.ScopeName;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Who may work in the product: the city gives any role, takes it back and shuts people out; a base names its own people. A
 * person is found by the phone that WeChat vouched for, so nobody can be given a role before having signed in.
 */
@Singleton
@Transactional
public class StaffDesk {

    private final PersonRows persons;
    private final PersonalData personalData;
    private final People people;
    private final Accounts accounts;
    private final Districts districts;
    private final List<ScopeName> scopeNames;

    StaffDesk(
            PersonRows persons,
            PersonalData personalData,
            People people,
            Accounts accounts,
            Districts districts,
            List<ScopeName> scopeNames) {
        this.persons = persons;
        this.personalData = personalData;
        this.people = people;
        this.accounts = accounts;
        this.districts = districts;
        this.scopeNames = scopeNames;
    }

    /** Finds whoever has bound this phone. */
    public StaffView find(String phone, Actor actor) {
        if (!actor.holds(Role.BASE_ADMIN)) {
            actor.mustHold(Role.CITY_OFFICER);
        }
        return persons.findByPhoneIndex(personalData.blindIndex(PersonBinding.PHONE, phone))
                .map(row -> view(row.id(), actor))
                .orElseThrow(IdentityProblems::nobodyWithThisPhone);
    }

    /** Gives the role; it counts on the person's next call. */
    public StaffView give(GiveRole act, Actor actor) {
        mustLookAfter(act, actor);
        mustBeGivable(act);
        people.grant(act.personId(), act.role(), act.scope(), actor);
        return view(act.personId(), actor);
    }

    /** Takes the role back. The city's last officer keeps theirs: nobody could give it again. */
    public StaffView takeBack(GiveRole act, Actor actor) {
        mustLookAfter(act, actor);
        if (act.role() == Role.CITY_OFFICER
                && people.holding(Role.CITY_OFFICER, Actor.EVERYWHERE).equals(List.of(act.personId()))) {
            throw IdentityProblems.lastCityOfficer();
        }
        people.revoke(act.personId(), act.role(), act.scope(), actor);
        return view(act.personId(), actor);
    }

    /** Shuts the person out of the product at once, whatever roles are held. */
    public StaffView suspend(String personId, String reason, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        if (personId.equals(actor.personId())) {
            throw IdentityProblems.notOneself();
        }
        people.suspend(personId, reason, actor);
        return view(personId, actor);
    }

    public StaffView reinstate(String personId, String reason, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        people.reinstate(personId, reason, actor);
        return view(personId, actor);
    }

    /** Whether the actor decides about this role there: the city about all, a base about its own people. */
    private static boolean looksAfter(Role role, String scope, Actor actor) {
        return actor.holds(Role.CITY_OFFICER)
                || (role == Role.SUPERVISOR || role == Role.BASE_ADMIN) && actor.holds(Role.BASE_ADMIN, scope);
    }

    private static void mustLookAfter(GiveRole act, Actor actor) {
        if (!looksAfter(act.role(), act.scope(), actor)) {
            actor.mustHold(Role.CITY_OFFICER);
        }
    }

    private void mustBeGivable(GiveRole act) {
        var known = switch (act.role()) {
            case CITY_OFFICER, FINANCE, JUDGE -> act.scope().equals(Actor.EVERYWHERE);
            case DISTRICT_OFFICER ->
                districts.all().stream()
                        .anyMatch(district -> district.code().equals(act.scope()) && !district.handledByCity());
            case BASE_ADMIN, SUPERVISOR, DEPARTMENT ->
                scopeNames.stream()
                        .anyMatch(names -> names.nameOf(act.role(), act.scope()).isPresent());
            case GRADUATE, ENTREPRENEUR, SYSTEM -> false;
        };
        if (!known) {
            throw IdentityProblems.roleNotGivable();
        }
    }

    /** A base sees of a stranger's roles only those it decides about. */
    private StaffView view(String personId, Actor actor) {
        var row = persons.findById(personId).orElseThrow(IdentityProblems::unknownPerson);
        var card = people.cardOf(personId);
        return new StaffView(
                personId,
                card.name().orElse(null),
                card.idNumberMasked().orElse(null),
                card.phoneMasked().orElse(null),
                row.suspendedAt() != null,
                accounts.of(personId).roles().stream()
                        .filter(held -> looksAfter(Role.valueOf(held.role()), held.scope(), actor))
                        .toList());
    }
}
