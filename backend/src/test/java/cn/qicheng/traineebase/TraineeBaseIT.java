package cn.qicheng.traineebase;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.QichengIT;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.People;
import cn.qicheng.identity.PersonalData;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.CreditCodeTest;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("见习基地：名册、账号、带教名单")
class TraineeBaseIT extends QichengIT {

    private static final AtomicInteger NUMBER = new AtomicInteger(500_000);

    private ApiClient city = anonymous();

    @BeforeEach
    void signInAtTheCity() {
        city = signedIn(Role.CITY_OFFICER, "*");
    }

    @Test
    void an_office_lists_and_searches_the_bases_it_handles() {
        var name = "专搜样例" + NUMBER.get();
        var chengguan = imported(name + "甲", "城关区");
        var zone = imported(name + "乙", "兰州新区");

        assertThat(city.get("/bases?q=" + name).number("total")).isEqualTo(2);
        assertThat(city.get("/bases?q=" + name + "&district=LZXQ").text("items.0.id"))
                .isEqualTo(zone);
        var officer = signedIn(Role.DISTRICT_OFFICER, "620102");
        assertThat(officer.get("/bases?q=" + name).text("items.0.id")).isEqualTo(chengguan);
        assertThat(officer.get("/bases?q=" + name).number("total")).isEqualTo(1);
        assertThat(signedIn(Role.DISTRICT_OFFICER, "620100")
                        .get("/bases?q=" + name)
                        .text("items.0.id"))
                .isEqualTo(zone);
        var code = city.get("/bases/" + zone).text("creditCode");
        assertThat(city.get("/bases?q=" + code.substring(0, 17)).text("items.0.id"))
                .isEqualTo(zone);
        assertThat(city.get("/bases?q=%25").number("total")).isZero();
        assertThat(city.get("/bases?size=101").status()).isEqualTo(422);
        assertThat(city.get("/bases?page=-1").status()).isEqualTo(422);
        assertThat(graduate().get("/bases").status()).isEqualTo(403);
    }

    @Test
    void a_base_is_seen_by_its_own_people_and_the_offices_above_it_with_phone_and_account_masked() {
        var id = imported("可见样例" + NUMBER.get(), "城关区");
        var admin = signedIn(Role.BASE_ADMIN, id);
        var supervisor = signedIn(Role.SUPERVISOR, id);

        var seen = admin.get("/bases/" + id);

        assertThat(seen.text("contactPhoneMasked")).isEqualTo("199****2984");
        assertThat(seen.body()).doesNotContain("19937552984");
        assertThat(seen.has("bankAccountMasked")).isFalse();
        assertThat(seen.at("members").getAsJsonArray()).hasSize(2);
        assertThat(supervisor.get("/bases/" + id).status()).isEqualTo(200);
        assertThat(signedIn(Role.DISTRICT_OFFICER, "620102").get("/bases/" + id).status())
                .isEqualTo(200);
        assertThat(signedIn(Role.DISTRICT_OFFICER, "620105").get("/bases/" + id).code())
                .isEqualTo("BAS-101");
        assertThat(signedIn(Role.BASE_ADMIN, "another").get("/bases/" + id).code())
                .isEqualTo("BAS-101");
        assertThat(city.get("/bases/none").code()).isEqualTo("BAS-101");
        assertThat(city.get("/bases/%E6%97%A0").status()).isEqualTo(404);
    }

    @Test
    void the_account_is_sealed_masked_and_its_change_recorded() {
        var id = imported("账号样例" + NUMBER.get(), "城关区");
        var admin = signedIn(Role.BASE_ADMIN, id);

        var answer = admin.put("/bases/" + id + "/bank-account", account("6217 0032 0000 1234 567"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("bankAccountMasked")).isEqualTo("****4567");
        assertThat(answer.text("bankName")).isEqualTo("样例银行城关支行");
        var stored = bean(TraineeBases.class).bankAccount(id).orElseThrow();
        assertThat(stored.accountNo().text()).doesNotContain("1234567");
        assertThat(bean(PersonalData.class).open(stored.accountNo())).isEqualTo("6217003200001234567");
        assertThat(bean(AuditTrail.class).of(new SubjectRef("TRAINEE_BASE", id)))
                .anySatisfy(entry -> {
                    assertThat(entry.move()).isEqualTo("BANK_ACCOUNT_SET");
                    assertThat(entry.reason()).isEqualTo("****4567");
                    assertThat(entry.actorId()).isEqualTo(admin.personId());
                });
    }

    @Test
    void nobody_else_tells_where_a_base_is_paid() {
        var id = imported("他人样例" + NUMBER.get(), "城关区");
        var body = account("6217003200001234567");

        assertThat(signedIn(Role.BASE_ADMIN, "another")
                        .put("/bases/" + id + "/bank-account", body)
                        .status())
                .isEqualTo(403);
        assertThat(signedIn(Role.SUPERVISOR, id)
                        .put("/bases/" + id + "/bank-account", body)
                        .status())
                .isEqualTo(403);
        assertThat(city.put("/bases/" + id + "/bank-account", body).status()).isEqualTo(403);
        assertThat(bean(TraineeBases.class).bankAccount(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1234567", "12345678901234567890123456789012345", "6217x003200001234567", "1 2 3 4 5 6 7"})
    void an_account_of_another_shape_is_refused(String number) {
        var id = imported("形状样例" + NUMBER.get(), "城关区");
        var answer = signedIn(Role.BASE_ADMIN, id).put("/bases/" + id + "/bank-account", account(number));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("fields.0.field")).isEqualTo("accountNo");
    }

    @Test
    void the_administrator_chooses_from_the_supervisors_of_the_own_base() {
        var id = imported("带教样例" + NUMBER.get(), "城关区");
        var supervisor = signedIn(Role.SUPERVISOR, id);
        signedIn(Role.SUPERVISOR, "another");
        var admin = signedIn(Role.BASE_ADMIN, id);

        var list = admin.get("/bases/" + id + "/supervisors");

        assertThat(list.json().getAsJsonArray()).hasSize(1);
        assertThat(list.text("0.personId")).isEqualTo(supervisor.personId());
        assertThat(list.text("0.name")).isEqualTo(bean(People.class).nameOf(supervisor.personId()));
        assertThat(signedIn(new Actor.Grant(Role.BASE_ADMIN, "another"))
                        .get("/bases/" + id + "/supervisors")
                        .status())
                .isEqualTo(403);
    }

    private static Map<String, String> account(String number) {
        return Map.of("bankName", "样例银行城关支行", "accountNo", number, "accountName", "样例公司");
    }

    private static String imported(String name, String district) {
        var code = CreditCodeTest.valid(NUMBER.getAndIncrement());
        ImportedBases.enter(
                "BASES",
                "单位名称,统一社会信用代码,单位性质,所属区县,联系人,联系电话,在职人数,独立法人,地址\n%s,%s,企业,%s,样例联系人,19937552984,45,是,样例路1号\n"
                        .formatted(name, code, district));
        return ImportedBases.registered(code).id();
    }
}
