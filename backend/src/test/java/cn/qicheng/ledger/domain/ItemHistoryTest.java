package cn.qicheng.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.kernel.Money;
import cn.qicheng.ledger.Account;
import cn.qicheng.ledger.AccountKind;
import cn.qicheng.ledger.LedgerCause;
import cn.qicheng.ledger.LedgerFault;
import cn.qicheng.ledger.LedgerItem;
import cn.qicheng.ledger.Occasion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("账本：一个人一个月的钱，任何时候只在一个账户里")
class ItemHistoryTest {

    private static final Instant AT = Instant.parse("2026-12-11T02:00:00Z");
    private static final LedgerItem ITEM =
            new LedgerItem("LINE", "PERSON", "BASE", LocalDate.of(2026, 11, 1), "2026-01", Money.ofYuan(1_000));
    private static final LedgerCause CAUSE = new LedgerCause("CLAIM", LocalDate.of(2026, 12, 11), "OFFICER");

    private static ItemHistory empty() {
        return new ItemHistory(ITEM, List.of(), List.of());
    }

    private static ItemHistory after(Occasion... occasions) {
        var history = empty();
        for (var occasion : occasions) {
            history = history.move(occasion, CAUSE, AT).orElseThrow();
        }
        return history;
    }

    @Test
    void money_goes_from_the_budget_of_the_year_to_the_base_and_into_the_hand() {
        var history = after(Occasion.COMMIT, Occasion.ORDER, Occasion.PAY, Occasion.PASS_ON, Occasion.RECEIVE);

        assertThat(history.transfers())
                .extracting(Transfer::to)
                .containsExactly(
                        new Account(AccountKind.COMMITTED, "2026"),
                        new Account(AccountKind.ORDERED, "2026"),
                        new Account(AccountKind.AT_BASE, "BASE"),
                        new Account(AccountKind.ON_THE_WAY, "PERSON"),
                        new Account(AccountKind.IN_HAND, "PERSON"));
        assertThat(history.transfers().getFirst().from()).isEqualTo(new Account(AccountKind.BUDGET, "2026"));
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void money_that_stands_elsewhere_does_not_move(Occasion occasion) {
        var paid = after(Occasion.COMMIT, Occasion.ORDER, Occasion.PAY);

        assertThat(paid.move(occasion, CAUSE, AT).isPresent()).isEqualTo(occasion.from() == AccountKind.AT_BASE);
        assertThat(paid.movePart(occasion, Money.ofYuan(1), CAUSE, AT)).isEmpty();
    }

    @Test
    void only_the_last_movement_is_taken_back_and_only_once() {
        var ordered = after(Occasion.COMMIT, Occasion.ORDER);

        assertThat(empty().takeBack(Occasion.ORDER, CAUSE, AT)).isEmpty();
        assertThat(ordered.takeBack(Occasion.COMMIT, CAUSE, AT)).isEmpty();
        var back = ordered.takeBack(Occasion.ORDER, CAUSE, AT).orElseThrow();
        assertThat(back.stands()).isEqualTo(AccountKind.COMMITTED);
        assertThat(back.takeBack(Occasion.ORDER, CAUSE, AT)).isEmpty();
    }

    @Test
    void money_retraces_its_own_way_back_to_the_budget() {
        var held = after(Occasion.COMMIT, Occasion.HOLD);

        var released = held.takeBack(Occasion.HOLD, CAUSE, AT).orElseThrow();
        var refused = released.takeBack(Occasion.COMMIT, CAUSE, AT).orElseThrow();

        assertThat(held.stands()).isEqualTo(AccountKind.HELD);
        assertThat(released.stands()).isEqualTo(AccountKind.COMMITTED);
        assertThat(refused.stands()).isEqualTo(AccountKind.BUDGET);
        assertThat(refused.takeBack(Occasion.COMMIT, CAUSE, AT)).isEmpty();
        assertThat(refused.faults()).isEmpty();
        assertThat(Occasion.wayTo(AccountKind.HELD)).containsExactly(Occasion.COMMIT, Occasion.HOLD);
    }

    @Test
    void the_same_movement_gets_the_same_id_and_one_after_a_return_another() {
        var ordered = after(Occasion.COMMIT, Occasion.ORDER);
        var again = ordered.takeBack(Occasion.ORDER, CAUSE, AT)
                .flatMap(back -> back.move(Occasion.ORDER, CAUSE, AT.plusSeconds(1)))
                .orElseThrow();

        assertThat(after(Occasion.COMMIT, Occasion.ORDER).transfers().getLast().id())
                .isEqualTo(ordered.transfers().getLast().id());
        assertThat(again.transfers().getLast().id())
                .isNotEqualTo(ordered.transfers().getLast().id());
        assertThat(again.transfers().getLast().turn()).isEqualTo(1);
    }

    @Test
    void a_month_of_a_rejected_line_is_committed_anew_under_another_turn() {
        var anew = new ItemHistory(ITEM, List.of(), List.of(Occasion.COMMIT));

        assertThat(anew.move(Occasion.COMMIT, CAUSE, AT)
                        .orElseThrow()
                        .transfers()
                        .getFirst()
                        .turn())
                .isEqualTo(1);
    }

    @Test
    void money_demanded_back_comes_in_parts_and_never_more_than_it_was() {
        var demanded = after(Occasion.COMMIT, Occasion.ORDER, Occasion.PAY, Occasion.RECLAIM_AT_BASE);

        var some =
                demanded.movePart(Occasion.REPAY, Money.ofYuan(300), CAUSE, AT).orElseThrow();
        assertThat(some.stands()).isEqualTo(AccountKind.TO_RECOVER);
        assertThat(some.movePart(Occasion.REPAY, Money.ofYuan(701), CAUSE, AT)).isEmpty();
        assertThat(some.movePart(Occasion.REPAY, Money.ZERO, CAUSE, AT)).isEmpty();
        assertThat(some.movePart(Occasion.PAY, Money.ofYuan(1), CAUSE, AT)).isEmpty();
        assertThat(some.move(Occasion.REPAY, CAUSE, AT)).isEmpty();
        assertThat(some.whollyReturned()).isFalse();

        var rest = some.movePart(Occasion.REPAY, Money.ofYuan(700), CAUSE, AT).orElseThrow();
        assertThat(rest.stands()).isEqualTo(AccountKind.RETURNED);
        assertThat(rest.whollyReturned()).isTrue();
        assertThat(rest.transfers().stream().map(Transfer::id)).doesNotHaveDuplicates();
        assertThat(rest.faults()).isEmpty();

        var mistaken = rest.takeBack(Occasion.REPAY, CAUSE, AT).orElseThrow();
        assertThat(mistaken.stands()).isEqualTo(AccountKind.TO_RECOVER);
        assertThat(mistaken.inParts(Occasion.REPAY)).isEqualTo(Money.ofYuan(300));
        var givenUp = mistaken.movePart(Occasion.WRITE_OFF, Money.ofYuan(700), CAUSE, AT)
                .orElseThrow();
        assertThat(givenUp.stands()).isEqualTo(AccountKind.WRITTEN_OFF);
        assertThat(givenUp.whollyReturned()).isFalse();
        assertThat(givenUp.faults()).isEmpty();
    }

    @Test
    void whatever_happens_all_halves_are_zero_together_and_no_account_but_the_budget_owes() {
        for (var walk = 0; walk < 500; walk++) {
            var seed = walk;
            var history = randomWalk(new Random(seed));
            Map<Account, Long> balances = new HashMap<>();
            for (var transfer : history.transfers()) {
                transfer.entries()
                        .forEach(half ->
                                balances.merge(half.account(), half.amount().fen(), Long::sum));
            }
            var amount = ITEM.amount().fen();
            assertThat(balances.values().stream().mapToLong(Long::longValue).sum())
                    .as("seed %d", seed)
                    .isZero();
            balances.forEach((account, fen) -> assertThat(fen)
                    .as("seed %d, %s", seed, account)
                    .isBetween(account.kind() == AccountKind.BUDGET ? -amount : 0, amount));
            assertThat(balances.values().stream()
                            .filter(fen -> fen > 0)
                            .mapToLong(fen -> fen)
                            .sum())
                    .as("seed %d: every fen is somewhere", seed)
                    .isIn(0L, amount);
            var offTheWay = Set.of(AccountKind.TO_RECOVER, AccountKind.RETURNED, AccountKind.WRITTEN_OFF);
            assertThat(balances.entrySet().stream()
                            .filter(entry -> entry.getValue() > 0
                                    && !offTheWay.contains(entry.getKey().kind()))
                            .map(Map.Entry::getValue))
                    .as("seed %d: on the way it is never divided", seed)
                    .allMatch(fen -> fen == amount)
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(history.faults()).as("seed %d", seed).isEmpty();
            assertThat(history.transfers().stream().map(Transfer::id))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates();
            assertThat(history.standing().stream().filter(transfer -> transfer.occasion() == Occasion.PAY))
                    .as("seed %d: paid", seed)
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(history.inParts(Occasion.REPAY)
                            .plus(history.inParts(Occasion.WRITE_OFF))
                            .fen())
                    .as("seed %d: never more comes back than went out", seed)
                    .isBetween(0L, amount);
        }
    }

    private static ItemHistory randomWalk(Random random) {
        var history = empty();
        for (var step = 0; step < 60; step++) {
            var occasion = Occasion.values()[random.nextInt(Occasion.values().length)];
            var part = new Money(random.nextLong(-1, ITEM.amount().fen() + 2));
            var tried = switch (random.nextInt(4)) {
                case 0 -> history.takeBack(occasion, CAUSE, AT);
                case 1 -> history.movePart(occasion, part, CAUSE, AT);
                default -> history.move(occasion, CAUSE, AT);
            };
            history = tried.orElse(history);
        }
        return history;
    }

    @Test
    void a_changed_transfer_is_named() {
        var history = after(Occasion.COMMIT, Occasion.ORDER, Occasion.PAY);
        var bigger = new LedgerItem("LINE", "PERSON", "BASE", ITEM.monthFrom(), "2026-01", Money.ofYuan(2_000));

        assertThat(faultsOf(history, 1, transfer -> with(transfer, bigger, transfer.to(), transfer.cause())))
                .extracting(LedgerFault::seq)
                .containsOnly(2);
        assertThat(faultsOf(
                        history,
                        1,
                        transfer -> with(transfer, ITEM, new Account(AccountKind.AT_BASE, "OTHER"), transfer.cause())))
                .extracting(LedgerFault::what)
                .containsExactly("第 2 笔被改过", "第 3 笔转出的账户里没有这笔钱");
        assertThat(faultsOf(
                        history,
                        2,
                        transfer ->
                                with(transfer, ITEM, transfer.to(), new LedgerCause("CLAIM", CAUSE.on(), "SOMEBODY"))))
                .extracting(LedgerFault::what)
                .containsExactly("第 3 笔被改过");
    }

    @Test
    void a_removed_transfer_is_named() {
        var history = after(Occasion.COMMIT, Occasion.ORDER, Occasion.PAY);
        var fewer = new ArrayList<>(history.transfers());
        fewer.remove(1);

        assertThat(new ItemHistory(ITEM, fewer, List.of()).faults())
                .extracting(LedgerFault::what)
                .contains("第 2 笔不见了");
    }

    private static List<LedgerFault> faultsOf(ItemHistory history, int number, UnaryOperator<Transfer> hand) {
        var changed = new ArrayList<>(history.transfers());
        changed.set(number, hand.apply(changed.get(number)));
        return new ItemHistory(ITEM, changed, List.of()).faults();
    }

    private static Transfer with(Transfer old, LedgerItem item, Account to, LedgerCause cause) {
        return new Transfer(
                old.id(),
                item,
                item.amount(),
                old.seq(),
                old.occasion(),
                old.turn(),
                old.reverses(),
                old.from(),
                to,
                cause,
                old.postedAt(),
                old.previousHash(),
                old.hash());
    }
}
