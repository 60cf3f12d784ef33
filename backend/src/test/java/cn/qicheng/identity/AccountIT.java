package cn.qicheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.ApiClient;
import cn.qicheng.QichengIT;
import cn.qicheng.audit.AuditEntry;
import cn.qicheng.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("账号：手机号与实名，一人一号")
class AccountIT extends QichengIT {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Area 990001, which the demonstration does not use. */
    private static String newIdNumber() {
        var first17 = "99000120030615%03d".formatted(COUNT.incrementAndGet());
        return first17 + IdNumber.checkDigit(first17);
    }

    private static String newPhone() {
        return "198%08d".formatted(COUNT.incrementAndGet());
    }

    private static ApiClient.Answer bindPhone(ApiClient who, String number) {
        return who.post("/me/phone", Map.of("code", weChat().mintPhoneCode(number)));
    }

    private static ApiClient.Answer bindName(ApiClient who, String name, String idNumber) {
        return who.post("/me/real-name", Map.of("name", name, "idNumber", idNumber, "consentVersion", "2026-11"));
    }

    private static List<String> trailOf(ApiClient who) {
        return bean(AuditTrail.class).of(People.subject(who.personId())).stream()
                .map(AuditEntry::move)
                .toList();
    }

    /** Both at the same moment; returns the answers. */
    private static List<ApiClient.Answer> race(
            ApiClient one, ApiClient other, Function<ApiClient, ApiClient.Answer> act)
            throws InterruptedException, ExecutionException {
        var together = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = List.of(one, other).stream()
                    .map(who -> threads.submit(() -> {
                        together.countDown();
                        together.await();
                        return act.apply(who);
                    }))
                    .toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    @Nested
    @DisplayName("手机号")
    class Phone {

        @Test
        void can_be_typed_instead_and_then_finds_nobody_and_keeps_no_number_from_its_owner() {
            var who = graduate();
            var number = newPhone();

            var told = who.put("/me/phone", Map.of("number", number));
            assertThat(told.text("phoneMasked")).endsWith(number.substring(7)).doesNotContain(number);
            assertThat(told.at("phoneVerified").getAsBoolean()).isFalse();
            assertThat(graduate().put("/me/phone", Map.of("number", number)).status())
                    .isEqualTo(200);
            var owner = bindPhone(graduate(), number);
            assertThat(owner.at("phoneVerified").getAsBoolean()).isTrue();
            assertThat(bindPhone(who, newPhone()).at("phoneVerified").getAsBoolean())
                    .isTrue();
            assertThat(who.put("/me/phone", Map.of("number", number)).code()).isEqualTo("IDN-122");
            assertThat(who.put("/me/phone", Map.of("number", "12345")).status()).isEqualTo(422);
            assertThat(trailOf(who)).contains("PHONE_TOLD", "PHONE_BOUND");
        }

        @Test
        void is_bound_by_the_buttons_code_and_shown_masked_only() {
            var who = graduate();
            var number = newPhone();

            var answer = bindPhone(who, number);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("phoneMasked")).isEqualTo("198****" + number.substring(7));
            assertThat(answer.body()).doesNotContain(number);
            assertThat(who.get("/me").body()).doesNotContain(number);
            assertThat(trailOf(who)).endsWith("PHONE_BOUND");
        }

        @Test
        void lies_sealed_in_the_table() {
            var who = graduate();
            var number = newPhone();
            bindPhone(who, number);

            var row = bean(PersonRows.class).findById(who.personId()).orElseThrow();

            assertThat(row.phone()).doesNotContain(number.substring(3));
            var sealed = new Sealed(Optional.ofNullable(row.phone()).orElseThrow());
            assertThat(bean(PersonalData.class).open(sealed)).isEqualTo(number);
        }

        @Test
        void of_another_account_is_refused() {
            var number = newPhone();
            bindPhone(graduate(), number);

            var answer = bindPhone(graduate(), number);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("IDN-115");
            assertThat(answer.body()).doesNotContain(number);
        }

        @Test
        void bound_again_by_the_same_person_changes_nothing() {
            var who = graduate();
            var number = newPhone();
            bindPhone(who, number);

            assertThat(bindPhone(who, number).status()).isEqualTo(200);
            assertThat(trailOf(who)).containsOnlyOnce("PHONE_BOUND");
        }

        @Test
        void may_be_exchanged_which_frees_the_old_one() {
            var who = graduate();
            var old = newPhone();
            bindPhone(who, old);

            assertThat(bindPhone(who, newPhone()).status()).isEqualTo(200);
            assertThat(bindPhone(graduate(), old).status()).isEqualTo(200);
        }

        @Test
        void taken_by_two_people_at_once_goes_to_one() throws InterruptedException, ExecutionException {
            var number = newPhone();

            var answers = race(graduate(), graduate(), who -> bindPhone(who, number));

            assertThat(answers).extracting(ApiClient.Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(answers).extracting(ApiClient.Answer::code).containsExactlyInAnyOrder("", "IDN-115");
        }

        @Test
        void a_used_or_invented_code_is_refused() {
            var who = graduate();
            var code = weChat().mintPhoneCode(newPhone());
            who.post("/me/phone", Map.of("code", code));

            assertThat(who.post("/me/phone", Map.of("code", code)).code()).isEqualTo("IDN-116");
            assertThat(who.post("/me/phone", Map.of("code", "nonsense")).code()).isEqualTo("IDN-116");
        }

        @Test
        void a_sign_in_code_is_no_phone_code() {
            assertThat(graduate()
                            .post("/me/phone", Map.of("code", weChat().mintLoginCode("o-x")))
                            .code())
                    .isEqualTo("IDN-116");
        }
    }

    @Nested
    @DisplayName("姓名与身份证号码")
    class RealName {

        @Test
        void are_bound_and_shown_masked_only() {
            var who = graduate();
            var idNumber = newIdNumber();

            var answer = bindName(who, " 李样例 ", idNumber);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("name")).isEqualTo("李样例");
            assertThat(answer.at("realNameBound").getAsBoolean()).isTrue();
            assertThat(answer.body()).doesNotContain(idNumber).doesNotContain(idNumber.substring(6, 14));
            assertThat(trailOf(who)).endsWith("REAL_NAME_BOUND");
        }

        @Test
        void lie_sealed_with_the_consent_that_was_given() {
            var who = graduate();
            var idNumber = newIdNumber();
            bindName(who, "李样例", idNumber);

            var row = bean(PersonRows.class).findById(who.personId()).orElseThrow();

            assertThat(row.idNumber()).doesNotContain(idNumber.substring(6, 14));
            assertThat(row.idNumberIndex()).doesNotContain(idNumber.substring(6, 14));
            assertThat(row.consentVersion()).isEqualTo("2026-11");
            assertThat(row.consentAt()).isNotNull();
        }

        @Test
        void other_modules_see_mask_and_birthday() {
            var who = graduate();
            var idNumber = newIdNumber();
            bindName(who, "李样例", idNumber);

            var card = bean(People.class).cardOf(who.personId());

            assertThat(card.idNumberMasked()).hasValue("990***********" + idNumber.substring(14));
            assertThat(card.birthday()).hasValue(LocalDate.of(2003, 6, 15));
            assertThat(card.toString()).doesNotContain(idNumber);
        }

        @Test
        void given_again_the_same_are_fine_and_different_are_for_the_office() {
            var who = graduate();
            var idNumber = newIdNumber();
            bindName(who, "李样例", idNumber);

            assertThat(bindName(who, "李样例", idNumber).status()).isEqualTo(200);
            assertThat(bindName(who, "李样本", idNumber).code()).isEqualTo("IDN-120");
            assertThat(bindName(who, "李样例", newIdNumber()).code()).isEqualTo("IDN-120");
            assertThat(trailOf(who)).containsOnlyOnce("REAL_NAME_BOUND");
        }

        @Test
        void a_number_of_another_account_is_refused_without_repeating_it() {
            var idNumber = newIdNumber();
            bindName(graduate(), "李样例", idNumber);

            var answer = bindName(graduate(), "王示例", idNumber);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("IDN-119");
            assertThat(answer.body()).doesNotContain(idNumber);
        }

        @Test
        void a_small_x_is_the_same_number() {
            var first17 = "99000120030615";
            var tail = 900;
            while (IdNumber.checkDigit(first17 + tail) != 'X') {
                tail++;
            }
            bindName(graduate(), "李样例", first17 + tail + "X");

            assertThat(bindName(graduate(), "王示例", first17 + tail + "x").code()).isEqualTo("IDN-119");
        }

        @Test
        void two_people_with_one_number_at_once_one_gets_it() throws InterruptedException, ExecutionException {
            var idNumber = newIdNumber();

            var answers = race(graduate(), graduate(), who -> bindName(who, "李样例", idNumber));

            assertThat(answers).extracting(ApiClient.Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(answers).extracting(ApiClient.Answer::code).containsExactlyInAnyOrder("", "IDN-119");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({"990001200306150011, 校验", "9900012003061, 18 位", "99000120030230001X, 出生日期"})
        void a_number_that_cannot_be_is_refused_by_field(String idNumber, String reason) {
            var answer = bindName(graduate(), "李样例", idNumber);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("IDN-118");
            assertThat(answer.text("fields.0.field")).isEqualTo("idNumber");
            assertThat(answer.text("fields.0.reason")).contains(reason);
            assertThat(answer.body()).doesNotContain(idNumber);
        }

        @ParameterizedTest
        @ValueSource(strings = {"李", "李1例", "<b>李例</b>", "李样例😀", "", "  ", "A", "=李例"})
        void a_name_that_is_none_is_refused(String name) {
            var answer = bindName(graduate(), name, newIdNumber());

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("WEB-106");
        }

        @ParameterizedTest
        @ValueSource(strings = {"李样", "阿卜杜拉·样例", "欧阳样例", "Sample O'Neil", "㐀样"})
        void names_as_people_have_them_are_taken(String name) {
            assertThat(bindName(graduate(), name, newIdNumber()).text("name")).isEqualTo(name);
        }

        @Test
        void without_consent_nothing_is_taken() {
            var answer = graduate().post("/me/real-name", Map.of("name", "李样例", "idNumber", newIdNumber()));

            assertThat(answer.status()).isIn(400, 422);
        }
    }
}
