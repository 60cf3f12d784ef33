package cn.qicheng.identity;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第一位市局经办：按设置里的手机号认，城市还没有经办时才算")
class FirstOfficerTest {

    private static final String PHONE = "19700000001";
    private static final Actor PERSON =
            new Actor("01J00000000000000000000001", "张样例", Set.of(new Actor.Grant(Role.GRADUATE, Actor.EVERYWHERE)));

    private final People people = mock(People.class);

    private void binds(String phone) {
        var persons = mock(PersonRows.class);
        when(persons.findById(PERSON.personId()))
                .thenReturn(Optional.of(PersonRow.fresh(PERSON.personId(), "张样例", Instant.EPOCH)));
        var personalData = mock(PersonalData.class);
        when(personalData.blindIndex(PersonBinding.PHONE, phone)).thenReturn("index of " + phone);
        when(personalData.seal(phone)).thenReturn(new Sealed("sealed"));
        new PersonBinding(persons, personalData, people, mock(AuditTrail.class), Clock.systemUTC(), PHONE)
                .phone(PERSON, phone);
    }

    @Test
    void the_phone_in_the_settings_makes_the_first_officer() {
        when(people.holding(Role.CITY_OFFICER, Actor.EVERYWHERE)).thenReturn(List.of());

        binds(PHONE);

        verify(people).grant(PERSON.personId(), Role.CITY_OFFICER, Actor.EVERYWHERE, Actor.SYSTEM);
    }

    @Test
    void a_city_that_has_an_officer_gets_none_by_a_setting() {
        when(people.holding(Role.CITY_OFFICER, Actor.EVERYWHERE)).thenReturn(List.of("01J00000000000000000000002"));

        binds(PHONE);

        verify(people, never()).grant(any(), any(), any(), any());
    }

    @Test
    void any_other_phone_makes_nobody() {
        when(people.holding(Role.CITY_OFFICER, Actor.EVERYWHERE)).thenReturn(List.of());

        binds("19700000009");

        verify(people, never()).grant(any(), any(), any(), any());
    }
}
