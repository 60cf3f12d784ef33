package cn.qicheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.Journey;
import cn.qicheng.audit.AuditEntry;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("人员和权限：市局授权和收回，基地登记自己的人，停用马上生效")
class StaffIT extends Journey {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private ApiClient city;

    /** Only now does the clock stand where the test begins: a token must not begin in what is the future then. */
    @BeforeEach
    void anOfficerSignsIn() {
        city = signedIn(Role.CITY_OFFICER, Actor.EVERYWHERE);
    }

    private static String newPhone() {
        return "197%08d".formatted(COUNT.incrementAndGet());
    }

    private static ApiClient boundTo(String phone) {
        var person = graduate();
        ok(person.post("/me/phone", Map.of("code", weChat().mintPhoneCode(phone))));
        return person;
    }

    private static ApiClient.Answer give(ApiClient by, ApiClient to, Role role, String scope) {
        return by.post("/staff/" + to.personId() + "/roles", Map.of("role", role.name(), "scope", scope));
    }

    private static ApiClient.Answer takeBack(ApiClient by, ApiClient from, Role role, String scope) {
        return by.post("/staff/" + from.personId() + "/roles/withdrawal", Map.of("role", role.name(), "scope", scope));
    }

    @Test
    void an_officer_is_found_by_the_bound_phone_given_a_role_and_has_it_with_the_next_call() {
        var phone = newPhone();
        var officer = boundTo(phone);

        var found = ok(city.post("/staff/search", Map.of("number", phone)));
        assertThat(found.text("id")).isEqualTo(officer.personId());
        assertThat(found.text("phoneMasked")).doesNotContain(phone.substring(3, 9));
        assertThat(officer.get("/stipend-ledger").status()).isEqualTo(403);
        ok(give(city, officer, Role.FINANCE, Actor.EVERYWHERE));
        assertThat(officer.get("/stipend-ledger").status()).isEqualTo(200);
        ok(takeBack(city, officer, Role.FINANCE, Actor.EVERYWHERE));
        assertThat(officer.get("/stipend-ledger").status()).isEqualTo(403);

        assertThat(bean(AuditTrail.class).of(People.subject(officer.personId())))
                .extracting(AuditEntry::move)
                .contains("GRANTED", "GRANT_REVOKED");
        assertThat(city.post("/staff/search", Map.of("number", newPhone())).code())
                .isEqualTo("IDN-123");
    }

    @Test
    void a_role_is_given_where_it_belongs_and_nowhere_else() {
        var person = boundTo(newPhone());

        assertThat(give(city, person, Role.DISTRICT_OFFICER, Actor.EVERYWHERE).code())
                .isEqualTo("IDN-124");
        assertThat(give(city, person, Role.BASE_ADMIN, "01ARZ3NDEKTSV4RRFFQ69G5FAV")
                        .code())
                .isEqualTo("IDN-124");
        assertThat(give(city, person, Role.CITY_OFFICER, "620102").code()).isEqualTo("IDN-124");
        assertThat(give(city, person, Role.SYSTEM, Actor.EVERYWHERE).code()).isEqualTo("IDN-124");
        assertThat(ok(give(city, person, Role.DISTRICT_OFFICER, "620102")).text("roles.1.scopeName"))
                .contains("城关区");
    }

    @Test
    void a_base_names_its_own_teachers_and_nobody_else() {
        var cast = cast();
        var base = as(cast.base());
        var phone = newPhone();
        var teacher = boundTo(phone);

        assertThat(ok(base.post("/staff/search", Map.of("number", phone))).size("roles"))
                .isZero();
        assertThat(ok(give(base, teacher, Role.SUPERVISOR, cast.baseId())).size("roles"))
                .isEqualTo(1);
        assertThat(base.get("/bases/" + cast.baseId() + "/supervisors").body()).contains(teacher.personId());
        assertThat(give(base, teacher, Role.SUPERVISOR, cast().baseId()).status())
                .isEqualTo(403);
        assertThat(give(base, teacher, Role.FINANCE, Actor.EVERYWHERE).status()).isEqualTo(403);
        assertThat(teacher.post("/staff/search", Map.of("number", phone)).status())
                .isEqualTo(403);
    }

    @Test
    void whoever_is_shut_out_is_out_at_once_and_nobody_shuts_out_oneself() {
        var person = boundTo(newPhone());
        var path = "/staff/" + person.personId();

        assertThat(city.post("/staff/" + city.personId() + "/suspension", Map.of("reason", "试试"))
                        .code())
                .isEqualTo("IDN-126");
        ok(city.post(path + "/suspension", Map.of("reason", "离职")));
        assertThat(person.get("/me").status()).isEqualTo(403);
        assertThat(ok(city.post(path + "/reinstatement", Map.of("reason", "返聘")))
                        .at("suspended")
                        .getAsBoolean())
                .isFalse();
    }
}
