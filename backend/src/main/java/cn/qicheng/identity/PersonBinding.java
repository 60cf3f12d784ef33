package cn.qicheng.identity;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Writes what identifies a person, each in one transaction with its trail. Who holds a number already is found by the
 * table's keys; the questions before are only there to answer sooner.
 */
@Singleton
class PersonBinding {

    static final String PHONE = "PHONE";
    private static final String ID_NUMBER = "ID_NUMBER";

    private final PersonRows persons;
    private final PersonalData personalData;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;
    private final String firstOfficersPhone;

    PersonBinding(
            PersonRows persons,
            PersonalData personalData,
            People people,
            AuditTrail audit,
            Clock clock,
            @Value("${qicheng.identity.first-officer-phone}") String firstOfficersPhone) {
        this.persons = persons;
        this.personalData = personalData;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.firstOfficersPhone = firstOfficersPhone;
    }

    @Transactional
    void phone(Actor actor, String number) {
        var person = find(actor);
        var index = personalData.blindIndex(PHONE, number);
        if (index.equals(person.phoneIndex())) {
            return;
        }
        if (persons.existsByPhoneIndexAndIdNotEquals(index, person.id())) {
            throw IdentityProblems.phoneHeldByAnother();
        }
        persons.update(person.reachedAt(personalData.seal(number), index));
        note(actor, "PHONE_BOUND", "");
        welcomeFirstOfficer(person.id(), number);
    }

    /**
     * A new city has nobody who could give the first role. Whoever WeChat knows by the number in the settings gets it, as
     * long as the city has no officer.
     */
    private void welcomeFirstOfficer(String personId, String number) {
        if (number.equals(firstOfficersPhone)
                && people.holding(Role.CITY_OFFICER, Actor.EVERYWHERE).isEmpty()) {
            people.grant(personId, Role.CITY_OFFICER, Actor.EVERYWHERE, Actor.SYSTEM);
        }
    }

    /** A number as typed: to call back, not to know anybody by. A number WeChat vouched for is not given up for it. */
    @Transactional
    void typedPhone(Actor actor, String number) {
        var person = find(actor);
        if (person.phoneIndex() != null) {
            throw IdentityProblems.phoneVerifiedAlready();
        }
        persons.update(person.reachedAt(personalData.seal(number), null));
        note(actor, "PHONE_TOLD", "");
    }

    /** The same name and number again is no change; another one is for an office to correct. */
    @Transactional
    void realName(Actor actor, String name, IdNumber number, String consentVersion) {
        var person = find(actor);
        var index = personalData.blindIndex(ID_NUMBER, number.text());
        if (person.idNumberIndex() != null) {
            if (!index.equals(person.idNumberIndex()) || !name.equals(person.name())) {
                throw IdentityProblems.alreadyIdentified();
            }
            return;
        }
        if (persons.existsByIdNumberIndexAndIdNotEquals(index, person.id())) {
            throw IdentityProblems.idNumberHeldByAnother();
        }
        persons.update(person.identifiedAs(name, personalData.seal(number.text()), index, consentVersion, now()));
        note(actor, "REAL_NAME_BOUND", "consent " + consentVersion);
    }

    private PersonRow find(Actor actor) {
        return persons.findById(actor.personId()).orElseThrow(IdentityProblems::unknownPerson);
    }

    private void note(Actor actor, String act, String reason) {
        var role = actor.grants().stream()
                .map(Actor.Grant::role)
                .min(Role::compareTo)
                .orElse(Role.GRADUATE);
        audit.noted(People.subject(actor.personId()), act, actor, role, reason);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
