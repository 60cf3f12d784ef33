package cn.qicheng.stipend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.Role;
import java.nio.charset.Charset;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("拨付：制单和复核分开，文件只出一次，回单逐行对得上")
class PaymentIT extends MoneyJourney {

    @Nested
    @DisplayName("制单和复核")
    class FourEyes {

        @Test
        void what_is_declared_must_be_what_the_claims_come_to() {
            var cast = cast();
            ok(giveAccount(cast));
            var id = filed(cast, afterOneMonth(cast));

            var otherTotal = drawUp(99_999, id);
            var otherCount = as(maker)
                    .post(
                            "/payment-batches",
                            Map.of("claimIds", List.of(id), "declaredCount", 2, "declaredTotalFen", 100_000));

            assertThat(otherTotal.status()).isEqualTo(422);
            assertThat(otherTotal.code()).isEqualTo("PAY-101");
            assertThat(otherTotal.text("fields.1.reason")).contains("1000.00");
            assertThat(otherCount.code()).isEqualTo("PAY-101");
            assertThat(claim(cast, id).text("state")).isEqualTo("FILED");
        }

        @Test
        void whoever_drew_it_up_cannot_release_it() {
            var cast = cast();
            ok(giveAccount(cast));
            var batch = ok(drawUp(100_000, filed(cast, afterOneMonth(cast)))).text("id");

            var own = as(maker).post("/payment-batches/" + batch + "/release");
            var other = as(checker).post("/payment-batches/" + batch + "/release");

            assertThat(own.status()).isEqualTo(403);
            assertThat(own.code()).isEqualTo("PAY-102");
            assertThat(other.text("state")).isEqualTo("RELEASED");
            assertThat(batch(batch).text("releasedBy")).startsWith("李样");
        }

        @Test
        void a_base_without_an_account_is_told_and_nothing_is_drawn_up() {
            var cast = cast();
            var id = filed(cast, afterOneMonth(cast));

            var refused = drawUp(100_000, id);

            assertThat(refused.code()).isEqualTo("PAY-105");
            assertThat(refused.text("fields.0.reason")).contains("收款账户");
            assertThat(count("SELECT COUNT(*) FROM stipend_payment WHERE claim_id = ?", id))
                    .isZero();
        }

        @Test
        void two_batches_over_the_same_claim_at_once_and_one_is_drawn_up() throws Exception {
            var cast = cast();
            ok(giveAccount(cast));
            var id = filed(cast, afterOneMonth(cast));

            var answers = together(List.of(() -> drawUp(100_000, id), () -> drawUp(100_000, id)));

            assertThat(answers).extracting(answer -> answer.status()).containsExactlyInAnyOrder(201, 409);
            assertThat(count("SELECT COUNT(*) FROM stipend_payment WHERE claim_id = ? AND live = 1", id))
                    .isEqualTo(1);
        }

        @Test
        void a_cancelled_batch_gives_its_claims_back_and_a_sent_one_cannot_be_cancelled() {
            var cast = cast();
            ok(giveAccount(cast));
            var id = filed(cast, afterOneMonth(cast));
            var batch = ok(drawUp(100_000, id)).text("id");

            ok(as(maker).post("/payment-batches/" + batch + "/cancellation", Map.of("reason", "户名要改")));
            assertThat(claim(cast, id).text("state")).isEqualTo("FILED");
            var sent = sent(100_000, id);
            var refused = as(maker).post("/payment-batches/" + sent + "/cancellation", Map.of("reason", "晚了"));

            assertThat(refused.code()).isEqualTo("KRN-101");
        }

        @Test
        void only_finance_pays() {
            var cast = cast();
            ok(giveAccount(cast));
            var id = filed(cast, afterOneMonth(cast));
            var body = Map.of("claimIds", List.of(id), "declaredCount", 1, "declaredTotalFen", 100_000);

            for (var other : List.of(cast.base(), cast.city(), cast.district())) {
                assertThat(as(other).post("/payment-batches", body).status()).isEqualTo(403);
            }
            assertThat(signedIn(Role.FINANCE, "*").get("/payment-batches").status())
                    .isEqualTo(200);
        }
    }

    @Nested
    @DisplayName("付款文件")
    class BankFile {

        @Test
        void the_file_goes_out_once_with_its_fingerprint_and_the_whole_account() {
            var cast = cast();
            ok(giveAccount(cast));
            var batch = released(cast);

            var file = as(maker).post("/payment-batches/" + batch + "/bank-file");
            var again = as(checker).post("/payment-batches/" + batch + "/bank-file");

            assertThat(file.header("Content-Type").orElseThrow()).startsWith("text/csv");
            assertThat(file.body())
                    .contains("6222020000002207")
                    .contains("1000.00")
                    .contains("样例银行城关支行");
            assertThat(batch(batch).text("bankFileHash")).isEqualTo(Digest.sha256(file.bytes()));
            assertThat(batch(batch).text("payments.0.accountMasked")).isEqualTo("****2207");
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.code()).isEqualTo("PAY-103");
        }

        @Test
        void the_same_tap_after_a_broken_line_gets_the_same_bytes() {
            var cast = cast();
            ok(giveAccount(cast));
            var batch = released(cast);
            var phone = as(maker).with("Idempotency-Key", "01K7DOWNLOAD" + batch.substring(12));

            var first = phone.post("/payment-batches/" + batch + "/bank-file");
            var second = phone.post("/payment-batches/" + batch + "/bank-file");

            assertThat(second.status()).isEqualTo(200);
            assertThat(second.bytes()).isEqualTo(first.bytes());
        }

        @Test
        void no_account_number_is_kept_with_the_answers_or_in_the_trail() {
            var cast = cast();
            ok(giveAccount(cast));
            var batch = released(cast);
            ok(as(maker).post("/payment-batches/" + batch + "/bank-file"));

            assertThat(count("SELECT COUNT(*) FROM idempotent_request WHERE answer LIKE '%6222020000002207%'"))
                    .isZero();
            assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE reason LIKE '%6222020000002207%'"))
                    .isZero();
            assertThat(count("SELECT COUNT(*) FROM stipend_payment WHERE account_sealed LIKE '%6222020000002207%'"))
                    .isZero();
        }

        @Test
        void it_does_not_go_out_before_the_release() {
            var cast = cast();
            ok(giveAccount(cast));
            var batch = ok(drawUp(100_000, filed(cast, afterOneMonth(cast)))).text("id");

            assertThat(as(maker)
                            .post("/payment-batches/" + batch + "/bank-file")
                            .code())
                    .isEqualTo("KRN-101");
            assertThat(result(batch, RESULT_HEADING + paidLine("x", today())).code())
                    .isEqualTo("PAY-107");
        }

        private String released(Cast cast) {
            var batch = ok(drawUp(100_000, filed(cast, afterOneMonth(cast)))).text("id");
            ok(as(checker).post("/payment-batches/" + batch + "/release"));
            return batch;
        }
    }

    @Nested
    @DisplayName("银行回单")
    class Results {

        @Test
        void the_same_file_again_gets_the_same_answer_and_changes_nothing() {
            var cast = cast();
            ok(giveAccount(cast));
            var id = filed(cast, afterOneMonth(cast));
            var batch = sent(100_000, id);
            var csv = RESULT_HEADING + paidLine(instruction(batch), today());

            var first = ok(result(batch, csv));
            var replay = ok(result(batch, csv));

            assertThat(first.number("matched")).isEqualTo(1);
            assertThat(replay.number("matched")).isEqualTo(1);
            assertThat(replay.text("batch.state")).isEqualTo("SETTLED");
            assertThat(count("SELECT COUNT(*) FROM stipend_claim_step WHERE claim_id = ? AND move = 'RECORD_PAID'", id))
                    .isEqualTo(1);
        }

        @Test
        void a_changed_file_and_a_foreign_line_are_refused_whole_naming_each_row() {
            var cast = cast();
            ok(giveAccount(cast));
            var id = filed(cast, afterOneMonth(cast));
            var batch = sent(100_000, id);
            var no = instruction(batch);

            var foreign =
                    result(batch, RESULT_HEADING + paidLine(no, today()) + paidLine("ZL20200101-AAAAAA", today()));
            assertThat(foreign.status()).isEqualTo(422);
            assertThat(foreign.code()).isEqualTo("PAY-104");
            assertThat(foreign.text("fields.0.field")).isEqualTo("第 3 行");
            assertThat(claim(cast, id).text("state")).isEqualTo("ORDERED");

            ok(result(batch, RESULT_HEADING + paidLine(no, today())));
            var changed = result(batch, RESULT_HEADING + failedLine(no));
            assertThat(changed.code()).isEqualTo("PAY-104");
            assertThat(claim(cast, id).text("state")).isEqualTo("PAID_TO_BASE");
        }

        @Test
        void every_wrong_line_is_named_at_once() {
            var cast = cast();
            ok(giveAccount(cast));
            var batch = sent(100_000, filed(cast, afterOneMonth(cast)));
            var no = instruction(batch);

            var refused = result(
                    batch,
                    RESULT_HEADING + no + ",也许,,,\n" + no + ",成功,,,2026-12-10\n" + no + ",成功,,S1,昨天\n" + no + ",失败,,,\n"
                            + paidLine(no, today().plusDays(1)));

            assertThat(refused.code()).isEqualTo("PAY-104");
            assertThat(refused.size("fields")).isEqualTo(5);
            assertThat(result(batch, "这不是回单\n").status()).isEqualTo(422);
        }

        @Test
        void a_partial_file_settles_what_it_names_and_the_next_one_the_rest() {
            var one = cast();
            ok(giveAccount(one));
            var first = filed(one, afterOneMonth(one));
            clock().set(cn.qicheng.TestClock.MONDAY_MORNING);
            var two = cast();
            ok(giveAccount(two));
            var second = filed(two, afterOneMonth(two));
            var batch = sent(200_000, first, second);
            var payments = batch(batch);
            var noOfFirst = payments.text("payments.0.claimId").equals(first)
                    ? payments.text("payments.0.instructionNo")
                    : payments.text("payments.1.instructionNo");
            var noOfSecond = payments.text("payments.0.claimId").equals(first)
                    ? payments.text("payments.1.instructionNo")
                    : payments.text("payments.0.instructionNo");

            ok(result(batch, RESULT_HEADING + paidLine(noOfFirst, today())));
            assertThat(batch(batch).text("state")).isEqualTo("SENT");
            assertThat(claim(one, first).text("state")).isEqualTo("PAID_TO_BASE");
            assertThat(claim(two, second).text("state")).isEqualTo("ORDERED");
            var rest = ok(result(batch, RESULT_HEADING + paidLine(noOfFirst, today()) + failedLine(noOfSecond)));

            assertThat(rest.number("matched")).isEqualTo(1);
            assertThat(rest.number("failed")).isEqualTo(1);
            assertThat(rest.text("batch.state")).isEqualTo("SETTLED");
        }

        @Test
        void a_returned_payment_is_ordered_again_by_a_new_instruction_that_points_to_it() {
            var cast = cast();
            ok(giveAccount(cast));
            var trainee = afterOneMonth(cast);
            var id = filed(cast, trainee);
            var batch = sent(100_000, id);
            var returnedNo = instruction(batch);

            ok(result(batch, RESULT_HEADING + failedLine(returnedNo)));
            assertThat(claim(cast, id).text("state")).isEqualTo("FILED");
            assertThat(money(trainee).text("months.0.hops.7.note")).contains("户名不符");
            var again = sent(100_000, id);

            assertThat(batch(again).text("payments.0.originNo")).isEqualTo(returnedNo);
            assertThat(instruction(again)).isNotEqualTo(returnedNo);
            ok(result(again, RESULT_HEADING + paidLine(instruction(again), today())));
            assertThat(count("SELECT COUNT(*) FROM stipend_payment WHERE claim_id = ? AND state = 'PAID'", id))
                    .isEqualTo(1);
        }

        @Test
        void a_file_that_breaks_half_way_records_nothing() throws Exception {
            var cast = cast();
            ok(giveAccount(cast));
            var id = filed(cast, afterOneMonth(cast));
            var batch = sent(100_000, id);
            var csv = RESULT_HEADING + paidLine(instruction(batch), today());

            try (var held = heldStep(id)) {
                assertThat(result(batch, csv).status()).isBetween(409, 503);
            }

            assertThat(claim(cast, id).text("state")).isEqualTo("ORDERED");
            assertThat(batch(batch).text("payments.0.state")).isEqualTo("SENT");
            assertThat(batch(batch).text("state")).isEqualTo("SENT");
            ok(result(batch, csv));
            assertThat(claim(cast, id).text("state")).isEqualTo("PAID_TO_BASE");
        }

        /**
         * Takes the number of the claim's next step (it counts this one), so that the act breaks after moving payment
         * and claim.
         */
        private AutoCloseable heldStep(String claimId) throws SQLException {
            var mariaDb = servers().mariaDb();
            var connection =
                    DriverManager.getConnection(mariaDb.jdbcUrl("qicheng_it"), mariaDb.username(), mariaDb.password());
            try (var insert = connection.prepareStatement("INSERT INTO stipend_claim_step"
                    + " SELECT ?, claim_id, MAX(seq) + 2, 'ORDER', MAX(on_day), MAX(at), '', 'held'"
                    + " FROM stipend_claim_step WHERE claim_id = ? GROUP BY claim_id")) {
                insert.setString(1, cn.qicheng.kernel.Ulid.next());
                insert.setString(2, claimId);
                insert.executeUpdate();
            }
            return () -> {
                try (var delete = connection.prepareStatement(
                        "DELETE FROM stipend_claim_step WHERE claim_id = ? AND note = 'held'")) {
                    delete.setString(1, claimId);
                    delete.executeUpdate();
                }
                connection.close();
            };
        }
    }

    @Nested
    @DisplayName("两个人同时")
    class AtOnce {

        @Test
        void the_bank_file_is_handed_to_one_of_two_taps() throws Exception {
            var cast = cast();
            ok(giveAccount(cast));
            var batch = ok(drawUp(100_000, filed(cast, afterOneMonth(cast)))).text("id");
            ok(as(checker).post("/payment-batches/" + batch + "/release"));

            var answers = together(List.of(
                    () -> as(maker).post("/payment-batches/" + batch + "/bank-file"),
                    () -> as(checker).post("/payment-batches/" + batch + "/bank-file")));

            assertThat(answers).extracting(answer -> answer.status()).containsExactlyInAnyOrder(200, 409);
        }

        @Test
        void the_same_result_file_uploaded_twice_is_recorded_once() throws Exception {
            var cast = cast();
            ok(giveAccount(cast));
            var id = filed(cast, afterOneMonth(cast));
            var batch = sent(100_000, id);
            var csv = RESULT_HEADING + paidLine(instruction(batch), today());

            var answers = together(List.of(() -> result(batch, csv), () -> result(batch, csv)));

            assertThat(answers)
                    .extracting(answer -> answer.status())
                    .contains(200)
                    .allMatch(status -> status == 200 || status == 409);
            assertThat(count("SELECT COUNT(*) FROM payment_result_file WHERE batch_id = ?", batch))
                    .isEqualTo(1);
            assertThat(count("SELECT COUNT(*) FROM stipend_claim_step WHERE claim_id = ? AND move = 'RECORD_PAID'", id))
                    .isEqualTo(1);
        }

        @Test
        void a_release_and_a_cancellation_at_once_cannot_both_happen() throws Exception {
            var cast = cast();
            ok(giveAccount(cast));
            var id = filed(cast, afterOneMonth(cast));
            var batch = ok(drawUp(100_000, id)).text("id");

            together(List.of(
                    () -> as(checker).post("/payment-batches/" + batch + "/release"),
                    () -> as(maker).post("/payment-batches/" + batch + "/cancellation", Map.of("reason", "改户名"))));

            var cancelled = batch(batch).text("state").equals("CANCELLED");
            assertThat(claim(cast, id).text("state")).isEqualTo(cancelled ? "FILED" : "ORDERED");
            assertThat(count("SELECT COUNT(*) FROM stipend_payment WHERE claim_id = ? AND live = 1", id))
                    .isEqualTo(cancelled ? 0 : 1);
        }
    }

    @Nested
    @DisplayName("GB18030 的回单也认")
    class Encodings {

        @Test
        void a_file_saved_by_a_chinese_desktop_is_read() {
            var cast = cast();
            ok(giveAccount(cast));
            var batch = sent(100_000, filed(cast, afterOneMonth(cast)));
            var csv = RESULT_HEADING + instruction(batch) + ",成功,,S1,"
                    + today().toString().replace('-', '/') + "\n";

            var taken = as(maker)
                    .upload(
                            "/payment-batches/" + batch + "/result",
                            "回单.csv",
                            csv.getBytes(Charset.forName("GB18030")));

            assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        }
    }
}
