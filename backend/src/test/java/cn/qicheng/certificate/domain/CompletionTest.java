package cn.qicheng.certificate.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.qicheng.certificate.Grade;
import cn.qicheng.kernel.IllegalMove;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("期满：鉴定、证书、留用")
class CompletionTest {

    private static final Instant AT = Instant.parse("2027-05-02T02:00:00Z");
    private static final LocalDate ENDS_ON = LocalDate.of(2027, 5, 1);

    private static Completion served() {
        return Completion.begun("A1", new Completion.Sides("P1", "B1", "M1"), ENDS_ON, 10, AT);
    }

    private static Appraisal appraisal() {
        return new Appraisal(Grade.GOOD, Grade.PASSED, Grade.GOOD, Grade.GOOD, "踏实", "M1", AT);
    }

    private static Certificate certificate(@Nullable Grade overall) {
        return new Certificate(
                "ZS20270502-ABC123", "李样例", "样例基地", "样例岗位", LocalDate.of(2026, 11, 2), ENDS_ON, 6, overall, ENDS_ON);
    }

    @Test
    void the_certificate_comes_with_the_appraisal() {
        var done = served().appraised(CompletionMove.APPRAISE_AS_MENTOR, appraisal(), certificate(Grade.GOOD), AT);

        assertThat(done.state()).isEqualTo(CompletionState.CERTIFIED);
        assertThat(done.certificate()).isEqualTo(certificate(Grade.GOOD));
    }

    @Test
    @DisplayName("系统缺省：基地 10 天没鉴定，证书照发")
    void a_silent_base_does_not_cost_the_trainee_the_certificate() {
        assertThat(served().lapsedOn(LocalDate.of(2027, 5, 11))).isFalse();
        assertThat(served().lapsedOn(LocalDate.of(2027, 5, 12))).isTrue();
        var done = served().certifiedWithout(certificate(null), AT);
        assertThat(done.appraisal()).isNull();
        assertThat(done.lapsedOn(LocalDate.of(2028, 1, 1))).isFalse();
    }

    @Test
    void nothing_is_appraised_twice_and_only_an_appraisal_appraises() {
        var done = served().certifiedWithout(certificate(null), AT);

        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() ->
                        done.appraised(CompletionMove.APPRAISE_AS_BASE, appraisal(), certificate(Grade.GOOD), AT));
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> done.certifiedWithout(certificate(null), AT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> served().appraised(CompletionMove.REVOKE, appraisal(), certificate(Grade.GOOD), AT));
    }

    @Test
    void what_was_revoked_keeps_its_contents_and_its_reason_and_is_revoked_once() {
        var revoked = served().certifiedWithout(certificate(null), AT).revoked("冒名", AT);

        assertThat(revoked.state()).isEqualTo(CompletionState.REVOKED);
        assertThat(revoked.revokedReason()).isEqualTo("冒名");
        assertThat(revoked.certificate()).isNotNull();
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> revoked.revoked("再来", AT));
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> served().revoked("还没发", AT));
    }

    @Test
    void a_certificate_has_one_fingerprint_and_another_word_another() {
        assertThat(certificate(Grade.GOOD).hash())
                .isEqualTo(certificate(Grade.GOOD).hash());
        assertThat(certificate(Grade.GOOD).hash())
                .isNotEqualTo(certificate(Grade.EXCELLENT).hash());
        assertThat(certificate(null).hash()).hasSize(64);
    }

    @Nested
    @DisplayName("第十七条（六） 一年以上的劳动合同才算留用")
    class KeptOn {

        private static Retention with(String from, @Nullable String until) {
            return new Retention(true, LocalDate.parse(from), until == null ? null : LocalDate.parse(until), "X1", AT);
        }

        @Test
        void exactly_a_year_counts_and_a_day_less_does_not() {
            assertThat(with("2027-05-10", "2028-05-09").counts(1)).isTrue();
            assertThat(with("2027-05-10", "2028-05-08").counts(1)).isFalse();
        }

        @Test
        void a_year_from_the_leap_day_ends_on_the_last_of_february() {
            assertThat(with("2028-02-29", "2029-02-27").counts(1)).isTrue();
            assertThat(with("2028-03-01", "2029-02-28").counts(1)).isTrue();
        }

        @Test
        void a_contract_without_end_counts_and_nobody_kept_on_does_not() {
            assertThat(with("2027-05-10", null).counts(1)).isTrue();
            assertThat(new Retention(false, null, null, "X1", AT).counts(1)).isFalse();
        }
    }
}
