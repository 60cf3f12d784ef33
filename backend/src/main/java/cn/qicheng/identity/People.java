package cn.qicheng.identity;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Mask;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The people of the product for every other module: their names, and the roles they hold in which scope. */
@Singleton
public class People {

    /** Stands where a name will be once the person has given it. */
    static final String NAMELESS = "未实名用户";

    private static final int ACTIVE = 1;

    private final PersonRows persons;
    private final PersonCardReads cards;
    private final RoleGrantRows grants;
    private final SessionRows sessions;
    private final PersonalData personalData;
    private final RecentActors recent;
    private final AuditTrail audit;
    private final Clock clock;

    People(
            PersonRows persons,
            PersonCardReads cards,
            RoleGrantRows grants,
            SessionRows sessions,
            PersonalData personalData,
            RecentActors recent,
            AuditTrail audit,
            Clock clock) {
        this.persons = persons;
        this.cards = cards;
        this.grants = grants;
        this.sessions = sessions;
        this.personalData = personalData;
        this.recent = recent;
        this.audit = audit;
        this.clock = clock;
    }

    static SubjectRef subject(String personId) {
        return new SubjectRef("PERSON", personId);
    }

    /** Returns the name to show to those who work with the person. */
    public String nameOf(String personId) {
        return names(Set.of(personId)).getOrDefault(personId, NAMELESS);
    }

    /** Returns a name for every id, also for ids nobody has. */
    public Map<String, String> names(Collection<String> personIds) {
        var names = new HashMap<String, String>();
        personIds.forEach(id -> names.put(id, NAMELESS));
        names.replace(Actor.SYSTEM.personId(), Actor.SYSTEM.name());
        if (!personIds.isEmpty()) {
            for (var row : persons.findByIdIn(Set.copyOf(personIds))) {
                if (row.name() != null) {
                    names.put(row.id(), row.name());
                }
            }
        }
        return names;
    }

    /** Returns what may be known of the person; masked, with the birthday out of the ID number. */
    public PersonCard cardOf(String personId) {
        return cards(Set.of(personId)).values().stream().findFirst().orElseThrow(IdentityProblems::unknownPerson);
    }

    /** Returns the cards of those people that exist, by id. */
    public Map<String, PersonCard> cards(Collection<String> personIds) {
        return cards.of(Set.copyOf(personIds)).stream().collect(Collectors.toMap(PersonCardRow::id, this::cardOf));
    }

    PersonCard cardOf(PersonCardRow row) {
        var idNumber =
                Optional.ofNullable(row.idNumber()).map(text -> new IdNumber(personalData.open(new Sealed(text))));
        return new PersonCard(
                row.id(),
                Optional.ofNullable(row.name()),
                idNumber.map(number -> Mask.idNumber(number.text())),
                Optional.ofNullable(row.phone()).map(text -> Mask.phone(personalData.open(new Sealed(text)))),
                row.phoneVerified(),
                idNumber.map(IdNumber::birthday));
    }

    /** Returns what the person holds now. */
    public Set<Actor.Grant> grantsOf(String personId) {
        return grants.findByPersonIdAndActive(personId, ACTIVE).stream()
                .map(RoleGrantRow::grant)
                .collect(Collectors.toSet());
    }

    /** Returns the ids of those who hold the role in exactly this scope, e.g. the supervisors of a base. */
    public List<String> holding(Role role, String scope) {
        return grants.findByRoleAndScopeAndActive(role.name(), scope, ACTIVE).stream()
                .map(RoleGrantRow::personId)
                .sorted()
                .toList();
    }

    /** Gives a role; giving it again changes nothing. It counts on the person's next call. */
    @Transactional
    public void grant(String personId, Role role, String scope, Actor by) {
        if (role == Role.SYSTEM) {
            throw new IllegalArgumentException("nobody holds SYSTEM");
        }
        if (persons.findById(personId).isEmpty()) {
            throw IdentityProblems.unknownPerson();
        }
        if (grants.insertIfNew(Ulid.next(), personId, role.name(), scope, now(), by.personId()) == 1) {
            recent.forget();
            audit.noted(subject(personId), "GRANTED", by, roleOf(by), role + " " + scope);
        }
    }

    /** Takes a role away; the person's next call does without it. */
    @Transactional
    public void revoke(String personId, Role role, String scope, Actor by) {
        if (grants.revoke(personId, role.name(), scope, now(), by.personId()) == 1) {
            recent.forget();
            audit.noted(subject(personId), "GRANT_REVOKED", by, roleOf(by), role + " " + scope);
        }
    }

    /** Shuts a person out: every sign-in ends now, and no new one works until {@link #reinstate}. */
    @Transactional
    public void suspend(String personId, String reason, Actor by) {
        var row = persons.findById(personId).orElseThrow(IdentityProblems::unknownPerson);
        persons.update(row.suspendedSince(now()));
        sessions.endAllOf(personId, now(), "SUSPENDED");
        recent.forget();
        audit.noted(subject(personId), "SUSPENDED", by, roleOf(by), reason);
    }

    /** Lets a suspended person sign in again. */
    @Transactional
    public void reinstate(String personId, String reason, Actor by) {
        var row = persons.findById(personId).orElseThrow(IdentityProblems::unknownPerson);
        persons.update(row.suspendedSince(null));
        audit.noted(subject(personId), "REINSTATED", by, roleOf(by), reason);
    }

    /** Which hat the giver wears in the trail: the highest office held, or SYSTEM for the product itself. */
    private static Role roleOf(Actor by) {
        return by.grants().stream().map(Actor.Grant::role).max(Role::compareTo).orElse(Role.GRADUATE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
