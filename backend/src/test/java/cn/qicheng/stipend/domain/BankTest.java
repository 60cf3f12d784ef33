package cn.qicheng.stipend.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.kernel.Money;
import cn.qicheng.stipend.domain.BankAnswer.Line;
import cn.qicheng.stipend.domain.BankAnswer.Window;
import cn.qicheng.stipend.domain.BankFile.Instruction;
import cn.qicheng.stipend.domain.StipendPayment.Payee;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("拨付文件和银行回单")
class BankTest {

    private static final LocalDate SENT = LocalDate.of(2026, 4, 20);
    private static final Window WINDOW = new Window(SENT, LocalDate.of(2026, 4, 24));
    private static final LocalDate BOOKED = LocalDate.of(2026, 4, 21);

    private final StipendPayment first = payment("QC-1").sent();
    private final StipendPayment second = payment("QC-2").sent();

    @Nested
    @DisplayName("回单")
    class Answers {

        @Test
        void a_whole_file_settles_every_payment() {
            var answer = BankAnswer.of(List.of(paid(2, "QC-1"), failed(3, "QC-2")), List.of(first, second), WINDOW);

            assertThat(answer.faults()).isEmpty();
            assertThat(answer.paid()).isEqualTo(1);
            assertThat(answer.returned()).isEqualTo(1);
        }

        @Test
        void a_partial_file_leaves_the_rest_with_the_bank() {
            var answer = BankAnswer.of(List.of(paid(2, "QC-1")), List.of(first, second), WINDOW);

            assertThat(answer.news()).containsOnlyKeys(first);
        }

        @Test
        void a_line_for_an_unknown_payment_is_named_by_its_row() {
            var answer = BankAnswer.of(List.of(paid(2, "QC-1"), paid(3, "QC-9")), List.of(first, second), WINDOW);

            assertThat(answer.faults()).containsExactly(new FieldReason("第 3 行", "指令号 QC-9 不在这个批次里"));
        }

        @Test
        void a_payment_answered_twice_in_one_file_is_a_fault() {
            var answer = BankAnswer.of(List.of(paid(2, "QC-1"), failed(5, "QC-1")), List.of(first, second), WINDOW);

            assertThat(answer.faults()).containsExactly(new FieldReason("第 5 行", "和第 2 行是同一笔指令"));
        }

        @Test
        void a_line_that_repeats_what_is_known_changes_nothing_and_one_that_contradicts_it_is_a_fault() {
            var known = first.answered(paid(2, "QC-1"));

            var same = BankAnswer.of(List.of(paid(2, "QC-1"), paid(3, "QC-2")), List.of(known, second), WINDOW);
            var changed = BankAnswer.of(List.of(failed(2, "QC-1")), List.of(known, second), WINDOW);

            assertThat(same.faults()).isEmpty();
            assertThat(same.news()).containsOnlyKeys(second);
            assertThat(changed.faults()).hasSize(1);
        }

        @Test
        void only_exactly_the_same_answer_is_a_repetition() {
            var known = first.answered(paid(2, "QC-1"));
            assertThat(faultsOf(known, new Line(2, "QC-1", true, null, "SQC-1", BOOKED)))
                    .isEmpty();
            assertThat(faultsOf(known, new Line(2, "QC-1", true, null, "SQC-1", SENT)))
                    .hasSize(1);
            assertThat(faultsOf(known, new Line(2, "QC-1", true, null, "another", BOOKED)))
                    .hasSize(1);

            var returned = first.answered(failed(2, "QC-1"));
            assertThat(faultsOf(returned, failed(2, "QC-1"))).isEmpty();
            assertThat(faultsOf(returned, new Line(2, "QC-1", false, "账号不存在", null, null)))
                    .hasSize(1);
            assertThat(faultsOf(returned, paid(2, "QC-1"))).hasSize(1);
        }

        /** The bank cannot answer what never reached it. */
        @Test
        void an_answer_for_a_payment_that_was_never_sent_is_a_fault() {
            assertThat(faultsOf(payment("QC-1"), paid(2, "QC-1"))).hasSize(1);
        }

        private List<FieldReason> faultsOf(StipendPayment known, Line line) {
            return BankAnswer.of(List.of(line), List.of(known), WINDOW).faults();
        }

        @Test
        void the_bank_books_between_the_sending_and_today_both_included() {
            assertThat(faultsOf(SENT)).isEmpty();
            assertThat(faultsOf(WINDOW.today())).isEmpty();
            assertThat(faultsOf(SENT.minusDays(1))).hasSize(1);
            assertThat(faultsOf(WINDOW.today().plusDays(1))).hasSize(1);
        }

        private List<FieldReason> faultsOf(LocalDate bookedOn) {
            return BankAnswer.of(List.of(new Line(2, "QC-1", true, null, "S1", bookedOn)), List.of(first), WINDOW)
                    .faults();
        }
    }

    @Nested
    @DisplayName("付款状态")
    class States {

        @Test
        void a_returned_payment_frees_its_claim_and_a_paid_one_never_does() {
            assertThat(first.answered(failed(2, "QC-1")).live()).isFalse();
            assertThat(first.answered(paid(2, "QC-1")).live()).isTrue();
        }

        @Test
        void a_paid_payment_cannot_be_paid_returned_or_cancelled() {
            var paid = first.answered(paid(2, "QC-1"));

            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> paid.answered(failed(2, "QC-1")));
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> paid.answered(paid(2, "QC-1")));
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(paid::cancelled);
        }

        @Test
        void a_batch_on_its_way_cannot_be_cancelled() {
            var sent = new PaymentBatch(
                            "B",
                            "FK1",
                            BatchState.RELEASED,
                            "P1",
                            Instant.EPOCH,
                            "P2",
                            1,
                            Money.ofYuan(1000),
                            null,
                            null,
                            null,
                            Instant.EPOCH,
                            0)
                    .sent("hash", "key", Instant.EPOCH);

            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> sent.after(BatchMove.CANCEL, Instant.EPOCH));
        }
    }

    @Nested
    @DisplayName("拨付文件")
    class File {

        @Test
        void the_same_instructions_in_any_order_give_the_same_bytes() {
            var one = instruction("QC-1", "示例科技");
            var two = instruction("QC-2", "兰山示例");

            assertThat(new BankFile(List.of(two, one)).bytes()).isEqualTo(new BankFile(List.of(one, two)).bytes());
        }

        @Test
        void accounts_stay_whole_amounts_are_in_yuan_and_names_cannot_calculate() {
            var text = new String(
                    new BankFile(List.of(instruction("QC-1", "=1+1"), instruction("QC-2", "甲,\"乙\"公司"))).bytes(),
                    StandardCharsets.UTF_8);

            assertThat(text)
                    .isEqualTo("\uFEFF指令号,收款户名,收款账号,开户行,金额(元),用途\r\n"
                            + "QC-1,'=1+1,6222020000002207,示例银行,2000.00,见习补贴\r\n"
                            + "QC-2,\"甲,\"\"乙\"\"公司\",6222020000002207,示例银行,2000.00,见习补贴\r\n");
        }

        @Test
        void a_line_break_a_quotation_mark_or_a_missing_name_does_not_break_a_line() {
            var text = new String(
                    new BankFile(List.of(
                                    instruction("QC-1", "甲\n乙"),
                                    instruction("QC-2", "甲\r乙"),
                                    instruction("QC-3", "甲\"乙"),
                                    instruction("QC-4", "")))
                            .bytes(),
                    StandardCharsets.UTF_8);

            assertThat(text).contains("QC-1,\"甲\n乙\",6222", "QC-2,\"甲\r乙\",6222", "QC-3,\"甲\"\"乙\",6222", "QC-4,,6222");
        }

        private Instruction instruction(String no, String name) {
            return new Instruction(no, name, "6222020000002207", "示例银行", Money.ofYuan(2000), "见习补贴");
        }
    }

    private static Line paid(int row, String no) {
        return new Line(row, no, true, null, "S" + no, BOOKED);
    }

    private static Line failed(int row, String no) {
        return new Line(row, no, false, "户名不符", null, null);
    }

    private static StipendPayment payment(String no) {
        return payment(no, null);
    }

    private static StipendPayment payment(String no, @Nullable String originId) {
        return new StipendPayment(
                "ID-" + no,
                "BATCH",
                "CLAIM-" + no,
                no,
                originId,
                new Payee("示例科技", "示例银行", "sealed", "****2207"),
                Money.ofYuan(2000),
                "见习补贴",
                PaymentState.ORDERED,
                null,
                null,
                null,
                true,
                0);
    }
}
