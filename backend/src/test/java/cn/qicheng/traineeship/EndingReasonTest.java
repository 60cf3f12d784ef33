package cn.qicheng.traineeship;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.kernel.Role;
import cn.qicheng.policy.LanzhouPolicy;
import cn.qicheng.traineeship.EndingReason.Regime;
import cn.qicheng.traineeship.domain.AgreementMove;
import cn.qicheng.traineeship.domain.AgreementState;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("第十八、二十一、二十二条：十二种原因，各有各的办法")
class EndingReasonTest {

    @Test
    @DisplayName("第十八条 除四种情形外，基地自己没有别的办法结束见习")
    void a_base_can_end_a_traineeship_alone_for_four_reasons_and_no_other() {
        assertThat(EndingReason.values())
                .filteredOn(reason -> reason.regime() == Regime.BASE_RIGHT)
                .containsExactly(EndingReason.B18_1, EndingReason.B18_2, EndingReason.B18_3, EndingReason.B18_4);
        assertThat(EndingReason.openTo(Role.BASE_ADMIN))
                .allMatch(reason -> reason.regime() == Regime.BASE_RIGHT || reason.regime() == Regime.MUTUAL);
        assertThat(AgreementMove.values())
                .filteredOn(move -> move.to() == AgreementState.ENDED_EARLY && move.by() == Role.BASE_ADMIN)
                .containsExactly(AgreementMove.END_BY_BASE);
    }

    @Test
    void a_base_needs_evidence_for_each_of_its_four() {
        assertThat(EndingReason.values())
                .filteredOn(reason -> reason.regime() == Regime.BASE_RIGHT)
                .allSatisfy(reason -> assertThat(reason.evidence()).isNotEmpty());
        assertThat(EndingReason.B18_2.evidence())
                .extracting(EndingReason.Evidence::code)
                .contains("CORRECTION_NOTICE", "REFUSAL");
        assertThat(EndingReason.B18_3.evidence())
                .extracting(EndingReason.Evidence::code)
                .contains("LOSS");
    }

    @Test
    @DisplayName("第二十二条 五种基地过错，见习生当天就走，不用通知、不用同意、不用证据")
    void for_five_reasons_a_trainee_leaves_on_the_day() {
        assertThat(EndingReason.values())
                .filteredOn(reason -> reason.regime() == Regime.AT_ONCE)
                .containsExactly(
                        EndingReason.T22_1,
                        EndingReason.T22_2,
                        EndingReason.T22_3,
                        EndingReason.T22_4,
                        EndingReason.T22_5)
                .allSatisfy(reason -> {
                    assertThat(reason.evidence()).isEmpty();
                    assertThat(reason.regime().startedBy(Role.GRADUATE)).isTrue();
                    assertThat(reason.regime().startedBy(Role.BASE_ADMIN)).isFalse();
                });
        assertThat(AgreementMove.END_AT_ONCE.by()).isEqualTo(Role.GRADUATE);
        assertThat(AgreementMove.END_AT_ONCE.from()).contains(AgreementState.SIGNED, AgreementState.IN_FORCE);
    }

    @Test
    void the_city_is_alarmed_where_somebodys_safety_or_freedom_is_at_stake() {
        assertThat(EndingReason.values())
                .filteredOn(EndingReason::alarms)
                .containsExactly(EndingReason.T22_4, EndingReason.T22_5);
    }

    @Test
    void the_document_names_twelve_reasons_and_one_more_is_ours() {
        assertThat(EndingReason.values())
                .filteredOn(reason -> reason.regime() != Regime.SYSTEM)
                .hasSize(12);
        assertThat(Stream.of(Role.values()).filter(Regime.SYSTEM::startedBy)).containsExactly(Role.SYSTEM);
    }

    @ParameterizedTest
    @EnumSource(EndingReason.class)
    void every_reason_rests_on_an_article(EndingReason reason) {
        var clause = LanzhouPolicy.on(LocalDate.of(2026, 11, 2))
                .clause(reason.regime().point());

        assertThat(clause.article())
                .isEqualTo(
                        switch (reason.regime()) {
                            case BASE_RIGHT -> "第十八条";
                            case MUTUAL -> "第二十一条";
                            case NOTICE, AT_ONCE -> "第二十二条";
                            case SYSTEM -> "第二十九条";
                        });
    }
}
