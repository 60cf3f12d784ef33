package cn.qicheng.identity;

import cn.qicheng.ApiClient;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Ulid;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes signed-in people for tests of other modules, without going through WeChat. */
@Singleton
public class SignIn {

    private static final String NUMERALS = "零一二三四五六七八九";

    private final PersonRows persons;
    private final People people;
    private final Sessions sessions;
    private final PersonalData personalData;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();

    SignIn(PersonRows persons, People people, Sessions sessions, PersonalData personalData, Clock clock) {
        this.persons = persons;
        this.people = people;
        this.sessions = sessions;
        this.personalData = personalData;
        this.clock = clock;
    }

    public ApiClient newPerson(ApiClient phone, Actor.Grant... grants) {
        var person = persons.save(
                PersonRow.fresh(Ulid.next(), nextName(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        for (var grant : grants) {
            people.grant(person.id(), grant.role(), grant.scope(), Actor.SYSTEM);
        }
        return again(phone, person.id());
    }

    /** A new person who is bound to an ID number and a phone of the sample area, as registering asks for. */
    public ApiClient newIdentifiedPerson(ApiClient phone, Actor.Grant... grants) {
        var signedIn = newPerson(phone, grants);
        var row = persons.findById(signedIn.personId()).orElseThrow();
        var first17 = "99010120000101" + "%03d".formatted(count.get() % 1000);
        var idNumber = first17 + IdNumber.checkDigit(first17);
        var mobile = "199%08d".formatted(count.get());
        persons.update(row.identifiedAs(
                        people.nameOf(row.id()),
                        personalData.seal(idNumber),
                        personalData.blindIndex("ID_NUMBER", row.id()),
                        "test",
                        row.createdAt())
                .reachedAt(personalData.seal(mobile), personalData.blindIndex("PHONE", row.id())));
        return signedIn;
    }

    /** Another sign-in of a person who is there already. */
    public ApiClient again(ApiClient phone, String personId) {
        return phone.signedIn(personId, sessions.begin(personId).accessToken());
    }

    public Actor actor(String personId) {
        return new Actor(personId, people.nameOf(personId), people.grantsOf(personId));
    }

    /** 李样例, 李样一, 李样一二: obviously invented, different within a run. */
    private String nextName() {
        var digits = String.valueOf(count.incrementAndGet());
        var name = new StringBuilder("李样");
        digits.chars().forEach(digit -> name.append(NUMERALS.charAt(digit - '0')));
        return name.toString();
    }
}
