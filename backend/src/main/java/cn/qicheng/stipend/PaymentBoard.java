package cn.qicheng.stipend;

import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.stipend.BatchView.PaymentView;
import cn.qicheng.stipend.domain.BatchMove;
import cn.qicheng.stipend.domain.BatchState;
import cn.qicheng.stipend.domain.PaymentBatch;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendPayment;
import cn.qicheng.stipend.domain.StipendPayments;
import cn.qicheng.web.Holder;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Payment batches, for reading. */
@Singleton
public class PaymentBoard {

    private static final Set<BatchState> UNSETTLED =
            EnumSet.of(BatchState.DRAWN_UP, BatchState.RELEASED, BatchState.SENT);

    private final StipendPayments payments;
    private final StipendClaims claims;
    private final BudgetBoard budgets;
    private final People people;

    PaymentBoard(StipendPayments payments, StipendClaims claims, BudgetBoard budgets, People people) {
        this.payments = payments;
        this.claims = claims;
        this.budgets = budgets;
        this.people = people;
    }

    public BatchView batch(String id, Actor actor) {
        actor.mustHold(Role.FINANCE);
        var batch = payments.batch(id).orElseThrow(PaymentProblems::absent);
        return views(List.of(batch), actor).getFirst();
    }

    public Page<BatchView> batches(int page, int size, Actor actor) {
        actor.mustHold(Role.FINANCE);
        return new Page<>(views(payments.batches(page, size), actor), payments.countBatches(), page, size);
    }

    private List<BatchView> views(List<PaymentBatch> batches, Actor actor) {
        var ordered = payments.ofBatches(batches.stream().map(PaymentBatch::id).toList());
        var claimIds = ordered.stream().map(StipendPayment::claimId).collect(Collectors.toSet());
        var paid = claims.claims(claimIds).stream().collect(Collectors.toMap(StipendClaim::id, Function.identity()));
        var numbers = payments.ofClaims(claimIds).stream()
                .collect(Collectors.toMap(StipendPayment::id, StipendPayment::instructionNo));
        var names = people.names(batches.stream()
                .flatMap(batch ->
                        Stream.concat(Stream.of(batch.madeBy()), Optional.ofNullable(batch.releasedBy()).stream()))
                .collect(Collectors.toSet()));
        var warning = batches.stream().anyMatch(batch -> UNSETTLED.contains(batch.state()))
                ? budgets.runExceeds().orElse(null)
                : null;
        return batches.stream()
                .map(batch -> view(
                        batch,
                        ordered.stream()
                                .filter(payment -> payment.batchId().equals(batch.id()))
                                .map(payment -> view(
                                        payment,
                                        Optional.ofNullable(paid.get(payment.claimId()))
                                                .orElseThrow(),
                                        numbers))
                                .toList(),
                        names,
                        UNSETTLED.contains(batch.state()) ? warning : null,
                        actor))
                .toList();
    }

    private static BatchView view(
            PaymentBatch batch,
            List<PaymentView> lines,
            Map<String, String> names,
            @Nullable String warning,
            Actor actor) {
        return new BatchView(
                batch.id(),
                batch.no(),
                batch.state().name(),
                batch.state().label(),
                names.getOrDefault(batch.madeBy(), ""),
                batch.madeAt(),
                batch.releasedBy() == null ? null : names.get(batch.releasedBy()),
                batch.sentAt(),
                batch.declaredCount(),
                batch.declaredTotal().fen(),
                batch.bankFileHash(),
                warning,
                lines,
                moves(batch, actor),
                holder(batch.state()),
                batch.since(),
                null,
                false);
    }

    private static PaymentView view(StipendPayment payment, StipendClaim claim, Map<String, String> numbers) {
        return new PaymentView(
                payment.id(),
                payment.instructionNo(),
                payment.originId() == null ? null : numbers.get(payment.originId()),
                claim.id(),
                claim.no(),
                claim.baseName(),
                payment.payee().accountMasked(),
                payment.payee().bankName(),
                payment.amount().fen(),
                payment.state().name(),
                payment.paidOn(),
                payment.bankReason(),
                payment.bankSerial());
    }

    private static List<String> moves(PaymentBatch batch, Actor actor) {
        return Stream.of(BatchMove.values())
                .filter(move -> move.from().contains(batch.state()))
                .filter(move -> move != BatchMove.RELEASE || !batch.madeBy().equals(actor.personId()))
                .map(Enum::name)
                .toList();
    }

    private static @Nullable Holder holder(BatchState state) {
        return switch (state) {
            case DRAWN_UP -> new Holder("资金经办", "复核");
            case RELEASED -> new Holder("资金经办", "送银行");
            case SENT -> new Holder("银行", "出回单");
            case SETTLED, CANCELLED -> null;
        };
    }

    /** Counts the unsettled batches in which the actor has a step to take. */
    List<PaymentBatch> waitingFor(Actor actor, Collection<BatchState> states) {
        return payments.waiting().stream()
                .filter(batch -> states.contains(batch.state()))
                .filter(batch ->
                        batch.state() != BatchState.DRAWN_UP || !batch.madeBy().equals(actor.personId()))
                .toList();
    }
}
