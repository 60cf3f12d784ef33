package cn.qicheng.stipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.ApiClient.Answer;
import cn.qicheng.kernel.Money;
import cn.qicheng.ledger.LedgerBoard;
import cn.qicheng.ledger.LedgerCause;
import cn.qicheng.ledger.LedgerDesk;
import cn.qicheng.ledger.LedgerItem;
import cn.qicheng.ledger.Occasion;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("账本：每一分钱在哪里，账和申领说的一样")
class LedgerIT extends MoneyJourney {

    @Test
    void it_follows_the_money_through_a_bank_return_and_a_month_that_was_reported_missing() {
        var cast = cast();
        var trainee = afterOneMonth(cast);
        ok(giveAccount(cast));
        var id = filed(cast, trainee);
        var returned = sent(100_000, id);
        ok(result(returned, RESULT_HEADING + failedLine(instruction(returned))));
        var batch = sent(100_000, id);
        ok(result(batch, RESULT_HEADING + paidLine(instruction(batch), today())));
        ok(passOn(cast, id));
        ok(tell(trainee, line(trainee), false));
        ok(passOn(cast, id));
        ok(tell(trainee, line(trainee), false));
        ok(tell(trainee, line(trainee), true));

        assertThat(movementsOf(line(trainee)))
                .containsExactly(
                        "COMMIT",
                        "ORDER",
                        "back ORDER",
                        "ORDER",
                        "PAY",
                        "PASS_ON",
                        "back PASS_ON",
                        "PASS_ON",
                        "back PASS_ON",
                        "TURN_UP");
        assertThat(faultsOf(report(cast), id)).isEmpty();
        assertThat(report(cast).number("sumFen")).isZero();
    }

    @Test
    void a_hand_in_the_tables_is_found_and_named() throws SQLException {
        var cast = cast();
        var trainee = afterOneMonth(cast);
        var id = paidToBase(cast, trainee);
        var line = line(trainee);

        byHand("UPDATE ledger_transfer SET amount_fen = 200000 WHERE item_id = '%s' AND occasion = 'PAY'", line);
        assertThat(faultsOf(report(cast), id)).anyMatch(fault -> fault.equals("第 3 笔被改过"));
        byHand("UPDATE ledger_transfer SET amount_fen = 100000 WHERE item_id = '%s' AND occasion = 'PAY'", line);
        assertThat(faultsOf(report(cast), id)).isEmpty();

        byHand(
                "UPDATE ledger_entry e JOIN ledger_transfer t ON t.id = e.transfer_id SET e.amount_fen = e.amount_fen + 1"
                        + " WHERE t.item_id = '%s' AND t.occasion = 'PAY' AND e.account_kind = 'AT_BASE'",
                line);
        assertThat(faultsOf(report(cast), id)).containsExactly("第 3 笔的两条分录对不上");
        assertThat(report(cast).number("sumFen")).isEqualTo(1);
        byHand(
                "UPDATE ledger_entry e JOIN ledger_transfer t ON t.id = e.transfer_id SET e.amount_fen = e.amount_fen - 1"
                        + " WHERE t.item_id = '%s' AND t.occasion = 'PAY' AND e.account_kind = 'AT_BASE'",
                line);

        byHand("UPDATE stipend_line SET state = 'RECEIVED' WHERE id = '%s'", line);
        assertThat(faultsOf(report(cast), id)).singleElement().asString().contains("已到基地待转付", "本人已到手");
        byHand("UPDATE stipend_line SET state = 'CLAIMED' WHERE id = '%s'", line);
        assertThat(faultsOf(report(cast), id)).isEmpty();
    }

    @Test
    void money_that_moved_before_there_was_a_ledger_is_posted_when_it_moves_next() throws SQLException {
        var cast = cast();
        var trainee = afterOneMonth(cast);
        var id = paidToBase(cast, trainee);
        var line = line(trainee);
        byHand(
                "DELETE e FROM ledger_entry e JOIN ledger_transfer t ON t.id = e.transfer_id WHERE t.item_id = '%s'",
                line);
        byHand("DELETE FROM ledger_transfer WHERE item_id = '%s'", line);
        assertThat(report(cast).number("beforeLedger")).isPositive();

        ok(passOn(cast, id));

        assertThat(movementsOf(line)).containsExactly("COMMIT", "ORDER", "PAY", "PASS_ON");
        assertThat(faultsOf(report(cast), id)).isEmpty();
    }

    @Test
    void a_persons_month_is_not_paid_twice_whatever_carries_it() {
        var cast = cast();
        var trainee = afterOneMonth(cast);
        var id = paidToBase(cast, trainee);
        var ledger = bean(LedgerDesk.class);
        var version = claim(cast, id).text("ruleVersion");
        var item = new LedgerItem(
                line(trainee), trainee.personId(), cast.baseId(), signedOn(trainee), version, Money.ofYuan(1_000));
        var cause = new LedgerCause(id, today(), maker);

        assertThatThrownBy(() -> ledger.move(Occasion.PAY, List.of(item), cause))
                .hasMessageContaining("LDG-101");
        var another = new LedgerItem(
                cn.qicheng.kernel.Ulid.next(),
                trainee.personId(),
                cast.baseId(),
                signedOn(trainee),
                version,
                Money.ofYuan(1_000));
        assertThatThrownBy(() -> ledger.move(Occasion.COMMIT, List.of(another), cause))
                .hasMessageContaining("Duplicate");
    }

    @Test
    void those_who_look_after_money_read_it_and_take_it_as_a_sheet() {
        var cast = cast();
        var paid = paidToBase(cast, afterOneMonth(cast));

        assertThat(as(maker).get("/stipend-ledger").number("months")).isPositive();
        var sheet = as(maker).get("/stipend-ledger/movements.xlsx");
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(as(cast.district()).get("/stipend-ledger").status()).isEqualTo(403);
        assertThat(as(cast.base()).get("/stipend-ledger/movements.xlsx").status())
                .isEqualTo(403);
        assertThat(claim(cast, paid).text("state")).isEqualTo("PAID_TO_BASE");
    }

    private Answer report(Cast cast) {
        return ok(as(cast.city()).get("/stipend-ledger"));
    }

    private static List<String> faultsOf(Answer report, String claimId) {
        var found = new ArrayList<String>();
        for (var at = 0; at < report.size("faults"); at++) {
            if (report.text("faults." + at + ".claimId").equals(claimId)) {
                found.add(report.text("faults." + at + ".what"));
            }
        }
        return found;
    }

    private List<String> movementsOf(String itemId) {
        var found = new ArrayList<String>();
        bean(LedgerBoard.class)
                .read(movements -> movements.stream()
                        .filter(movement -> movement.itemId().equals(itemId))
                        .forEach(movement -> found.add((movement.takenBack() ? "back " : "") + movement.occasion())));
        return found;
    }

    private static void byHand(String sql, String id) throws SQLException {
        var mariaDb = servers().mariaDb();
        try (var connection = DriverManager.getConnection(
                        mariaDb.jdbcUrl("qicheng_it"), mariaDb.username(), mariaDb.password());
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql.formatted(id))).isPositive();
        }
    }
}
