package cn.qicheng.stipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.ApiClient.Answer;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.Role;
import cn.qicheng.ledger.LedgerBoard;
import cn.qicheng.ledger.LedgerCause;
import cn.qicheng.ledger.LedgerDesk;
import cn.qicheng.ledger.LedgerItem;
import cn.qicheng.ledger.Occasion;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        assertThat(faultsTold(claim(cast, id).text("no")))
                .anyMatch(fault -> fault.contains("第 3 笔被改过（转账 "))
                .anyMatch(fault -> fault.contains("第 3 笔的两条分录对不上"));
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
        assertThat(faultsTold(claim(cast, id).text("no")))
                .singleElement()
                .asString()
                .contains("第 1 个月", "已到基地待转付", "本人已到手");
        byHand("UPDATE stipend_line SET state = 'CLAIMED' WHERE id = '%s'", line);
        assertThat(faultsOf(report(cast), id)).isEmpty();

        byHand("UPDATE stipend_claim SET total_fen = total_fen + 1, state = 'CLOSED' WHERE id = '%s'", id);
        assertThat(faultsTold(claim(cast, id).text("no")))
                .anyMatch(fault -> fault.contains("1000.01 元"))
                .anyMatch(fault -> fault.contains("该是“已拨到基地”"));
        byHand("UPDATE stipend_claim SET total_fen = total_fen - 1, state = 'PAID_TO_BASE' WHERE id = '%s'", id);
        byHand("UPDATE audit_entry SET reason = 'x' WHERE seq = 1 AND subject_id = '%s'", id);
        assertThat(faultsTold(id)).singleElement().asString().contains("第 1 条办理记录");
        byHand("DELETE FROM audit_entry WHERE seq = 1 AND subject_id = '%s'", id);
        assertThat(faultsTold(id)).singleElement().asString().contains("第 1 条办理记录");
    }

    @Test
    void the_auditors_pack_of_a_run_proves_itself_and_names_what_was_changed() throws IOException {
        var cast = cast();
        var id = paidToBase(cast, afterOneMonth(cast));
        var no = claim(cast, id).text("no");
        var batch = batchOf(id);
        assertThat(as(cast.base())
                        .get("/payment-batches/" + batch + "/audit-pack.zip")
                        .status())
                .isEqualTo(403);
        var pack = bean(AuditPacks.class)
                .of(batch, new Actor(maker, "资金经办样例", Set.of(new Actor.Grant(Role.FINANCE, Actor.EVERYWHERE))));

        assertThat(PackProof.of(pack.content())).allMatch(MoneyBooks.Promise::kept);
        assertThat(bean(AuditTrail.class).of(PaymentDesk.subject(batch)))
                .last()
                .satisfies(entry -> assertThat(entry.reason()).contains(pack.seal()));

        var changed = PackTampering.replace(pack.content(), "list.csv", "1000.00", "2000.00");
        assertThat(PackProof.of(changed).getFirst().faults())
                .anyMatch(fault -> fault.equals("list.csv 被改过"))
                .anyMatch(fault -> fault.startsWith("list.csv 第 2 行被改过") && fault.contains(no));
        var resealed = PackTampering.resealed(PackTampering.replace(pack.content(), "ledger.csv", "100000", "200000"));
        assertThat(PackProof.of(resealed).getFirst().kept()).isTrue();
        assertThat(PackProof.of(resealed)).anyMatch(promise -> promise.words().contains("哈希链") && !promise.kept());
    }

    @Test
    void a_year_has_a_budget_with_a_history_and_a_run_beyond_it_is_warned_of() {
        var cast = cast();
        var trainee = afterOneMonth(cast);
        ok(giveAccount(cast));
        var id = filed(cast, trainee);
        var year = today().getYear();
        var seen = (int) budget(year, "history");

        ok(keepBudget(year, 100_000_000_000L, seen));
        var enough = ok(drawUp(100_000, id));
        assertThat(enough.has("budgetWarning")).isFalse();
        assertThat(keepBudget(year, 1, seen).code()).isEqualTo("BUD-103");
        ok(keepBudget(year, 1, seen + 1));

        var batch = batch(enough.text("id"));
        assertThat(batch.text("budgetWarning")).contains(year + " 年", "超过预算");
        assertThat(budget(year, "history")).isEqualTo(seen + 2);
        assertThat(budget(year, "history.1.amountFen")).isEqualTo(100_000_000_000L);
        assertThat(budget(year, "orderedFen")).isGreaterThanOrEqualTo(100_000);
        ok(keepBudget(year, 100_000_000_000L, seen + 2));
        assertThat(keepBudget(1999, 1, 0).code()).isEqualTo("BUD-101");
        assertThat(as(maker).get("/stipend-budgets/export.xlsx").status()).isEqualTo(200);

        var from = today().minusYears(2);
        for (var by : List.of("BASE", "DISTRICT", "MONTH", "YEAR")) {
            var report =
                    ok(as(maker).get("/stipend-reports?by=%s&from=%s&to=%s&size=100".formatted(by, from, today())));
            var sum = 0L;
            for (var at = 0; at < report.size("items"); at++) {
                sum += report.number("items." + at + ".claimedFen");
            }
            assertThat(report.number("total")).isLessThanOrEqualTo(100);
            assertThat(sum).isEqualTo(report.number("sums.claimedFen"));
        }
        var asked = "/stipend-reports?by=BASE&from=%s&to=%s".formatted(from, today());
        assertThat(ok(as(cast.district()).get(asked)).number("sums.months")).isPositive();
        assertThat(as(cast.base()).get(asked).status()).isEqualTo(403);
        assertThat(as(maker).get(asked.replace("BASE", "MOON")).code()).isEqualTo("RPT-101");
        assertThat(as(cast.district()).get(asked.replace("?", "/export.xlsx?")).status())
                .isEqualTo(200);
        assertThat(money(trainee).text("months.0.expected.basis")).isIn("LIMITS", "DISTRICT");
    }

    @Test
    void a_base_that_is_stopped_cannot_claim_until_it_is_let_again() {
        var cast = cast();
        var trainee = afterOneMonth(cast);
        var stop = Map.of("kind", "BASE", "subjectId", cast.baseId(), "reason", "虚报人数待查");

        var id = ok(as(cast.city()).post("/stipend-restrictions", stop)).text("0.id");
        assertThat(as(cast.city()).post("/stipend-restrictions", stop).code()).isEqualTo("RST-101");
        assertThat(as(cast.district()).post("/stipend-restrictions", stop).status())
                .isEqualTo(403);
        assertThat(submit(cast, sheet(trainee, 1)).code()).isEqualTo("STP-151");
        assertThat(money(trainee).text("months.0.blocked.code")).isEqualTo("STP-151");
        assertThat(money(trainee).has("months.0.expected")).isFalse();

        var lifting = "/stipend-restrictions/" + id + "/lifting";
        assertThat(as(cast.city()).post(lifting, Map.of("reason", "查清")).status())
                .isEqualTo(204);
        assertThat(as(cast.city()).post(lifting, Map.of("reason", "查清")).code()).isEqualTo("RST-103");
        ok(submit(cast, sheet(trainee, 1)));
    }

    private Answer keepBudget(int year, long fen, int after) {
        return as(maker)
                .post(
                        "/stipend-budgets",
                        Map.of(
                                "year",
                                year,
                                "amountFen",
                                fen,
                                "documentRef",
                                "样例财社〔2026〕1号",
                                "decidedOn",
                                today().toString(),
                                "reason",
                                "年初预算",
                                "after",
                                after));
    }

    /** Reads a field of a year's budget. */
    private long budget(int year, String field) {
        var view = ok(as(maker).get("/stipend-budgets"));
        for (var at = 0; at < view.size("years"); at++) {
            var here = "years." + at + ".";
            if (view.number(here + "year") == year) {
                return field.equals("history") ? view.size(here + field) : view.number(here + field);
            }
        }
        throw new AssertionError("no year " + year);
    }

    private String batchOf(String claimId) {
        var list = ok(as(maker).get("/payment-batches?size=100"));
        for (var at = 0; at < list.size("items"); at++) {
            if (list.text("items." + at + ".payments.0.claimId").equals(claimId)) {
                return list.text("items." + at + ".id");
            }
        }
        throw new AssertionError("no batch of " + claimId);
    }

    /** What {@code ./run check} says that names the text. */
    private static List<String> faultsTold(String named) throws SQLException {
        var mariaDb = servers().mariaDb();
        try (var connection =
                DriverManager.getConnection(mariaDb.jdbcUrl("qicheng_it"), mariaDb.username(), mariaDb.password())) {
            return MoneyBooks.check(connection).stream()
                    .flatMap(promise -> promise.faults().stream())
                    .filter(fault -> fault.contains(named))
                    .toList();
        }
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
