package cn.qicheng.stipend;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SerialNo;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.stipend.ClaimSteps.Because;
import cn.qicheng.stipend.domain.BankAnswer;
import cn.qicheng.stipend.domain.BatchMove;
import cn.qicheng.stipend.domain.BatchState;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.PaymentBatch;
import cn.qicheng.stipend.domain.PaymentMove;
import cn.qicheng.stipend.domain.PaymentState;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendPayment;
import cn.qicheng.stipend.domain.StipendPayments;
import cn.qicheng.stipend.domain.StipendPayments.ResultFile;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Where the money leaves: drawn up by one person, released by another, to the bank in one file, and back as the bank's
 * own answer.
 *
 * <p>A claim has at most one living payment, and a payment that may be on its way is never drawn up again under another
 * number; both are held by the tables.
 */
@Singleton
@Transactional
public class PaymentDesk {

    private final StipendPayments payments;
    private final StipendClaims claims;
    private final PaymentDrafts drafts;
    private final BankFiles files;
    private final ClaimSteps steps;
    private final AuditTrail audit;

    PaymentDesk(
            StipendPayments payments,
            StipendClaims claims,
            PaymentDrafts drafts,
            BankFiles files,
            ClaimSteps steps,
            AuditTrail audit) {
        this.payments = payments;
        this.claims = claims;
        this.drafts = drafts;
        this.files = files;
        this.steps = steps;
        this.audit = audit;
    }

    static SubjectRef subject(String batchId) {
        return new SubjectRef("PAYMENT_BATCH", batchId);
    }

    /**
     * Draws up one payment per claim. What was declared by hand must be what the claims come to. Returns the batch's
     * id.
     */
    public String drawUp(DrawUpBatch act, Actor actor) {
        actor.mustHold(Role.FINANCE);
        var batchId = Ulid.next();
        var chosen = drafts.claimsToPay(act.claimIds());
        var total = chosen.stream().map(StipendClaim::total).reduce(Money.ZERO, Money::plus);
        if (act.declaredCount() != chosen.size() || !act.declaredTotal().equals(total)) {
            throw PaymentProblems.declaredOtherwise(chosen.size(), total);
        }
        drafts.mustStillBeOwed(chosen);
        var now = steps.now();
        var batch = new PaymentBatch(
                batchId,
                SerialNo.of("BF", steps.today()),
                BatchState.DRAWN_UP,
                actor.personId(),
                now,
                null,
                chosen.size(),
                total,
                null,
                null,
                null,
                now,
                0);
        payments.add(batch, drafts.paymentsFor(batchId, chosen));
        audit.noted(
                subject(batchId), "DRAW_UP", actor, Role.FINANCE, "%d 笔 %d 分".formatted(chosen.size(), total.fen()));
        var because = new Because(actor, steps.today(), batch.no());
        chosen.forEach(claim -> steps.write(claim, claim.ordered(batchId, now), ClaimMove.ORDER, because));
        return batchId;
    }

    /** Releases the batch; whoever drew it up may not. */
    public void release(String batchId, Actor actor) {
        var batch = find(batchId, actor);
        var released = batch.released(actor.personId(), steps.now());
        if (batch.madeBy().equals(actor.personId())) {
            throw PaymentProblems.ownBatch();
        }
        move(batch, released, BatchMove.RELEASE, actor, "");
    }

    /** Takes the batch back before its file is out; the claims may be ordered anew. */
    public void cancel(String batchId, String reason, Actor actor) {
        var batch = find(batchId, actor);
        move(batch, batch.after(BatchMove.CANCEL, steps.now()), BatchMove.CANCEL, actor, reason);
        var because = new Because(actor, steps.today(), reason);
        for (var payment : payments.ofBatches(List.of(batchId))) {
            moved(payment, payment.cancelled(), PaymentMove.CANCEL, because);
            steps.move(claimOf(payment), ClaimMove.TAKE_BACK, because);
        }
    }

    /**
     * Hands the bank file out, once. The same tap, known by its key, gets the same bytes again: a line that broke
     * during the download must not leave a batch that nobody has.
     */
    public BankFileOut download(String batchId, String key, Actor actor) {
        var batch = find(batchId, actor);
        var ordered = payments.ofBatches(List.of(batchId));
        var hash = batch.bankFileHash();
        if (hash != null) {
            if (!key.equals(batch.bankFileKey())) {
                throw PaymentProblems.alreadyDownloaded(hash);
            }
            return files.out(batch, ordered);
        }
        var out = files.out(batch, ordered);
        var sent = batch.sent(out.sha256(), key, steps.now());
        move(batch, sent, BatchMove.DOWNLOAD, actor, "sha256 " + out.sha256());
        var because = new Because(actor, steps.today(), batch.no());
        ordered.forEach(payment -> moved(payment, payment.sent(), PaymentMove.SEND, because));
        return out;
    }

    /** Takes the bank's answer, the whole file or nothing of it. The same file again gets the same answer. */
    public ResultFile record(RecordResult act, Actor actor) {
        var batch = find(act.batchId(), actor);
        var sha256 = Digest.sha256(act.content());
        var known = payments.resultFile(batch.id(), sha256);
        if (known.isPresent()) {
            return known.get();
        }
        var sentAt = batch.sentAt();
        if (sentAt == null) {
            throw PaymentProblems.notWithTheBank();
        }
        var ordered = payments.ofBatches(List.of(batch.id()));
        var window = new BankAnswer.Window(ChinaTime.dayOf(sentAt), steps.today());
        var answer = files.in(act, ordered, window);
        if (!answer.faults().isEmpty()) {
            throw PaymentProblems.resultRefused(answer.faults());
        }
        answer.news().forEach((payment, line) -> settle(payment, line, actor));
        if (batch.state() == BatchState.SENT && answer.news().size() == stillSent(ordered)) {
            move(
                    batch,
                    batch.after(BatchMove.RECORD_RESULT, steps.now()),
                    BatchMove.RECORD_RESULT,
                    actor,
                    "sha256 " + sha256);
        }
        var file = new ResultFile(
                Ulid.next(),
                batch.id(),
                sha256,
                act.fileName(),
                answer.news().size(),
                answer.returned(),
                actor.personId(),
                steps.now());
        payments.add(file);
        audit.noted(subject(batch.id()), "RESULT_FILE", actor, Role.FINANCE, "sha256 " + sha256);
        return file;
    }

    /**
     * Lists the instructions that the bank has not answered, to ask it about them. A payment whose fate is unknown is asked
     * about under its own number; it is never drawn up again under another.
     */
    public BankFileOut unanswered(String batchId, Actor actor) {
        var batch = find(batchId, actor);
        var open = payments.ofBatches(List.of(batchId)).stream()
                .filter(payment -> payment.state() == PaymentState.SENT)
                .toList();
        if (open.isEmpty()) {
            throw PaymentProblems.nothingUnanswered();
        }
        var list = files.query(batch, open);
        audit.noted(
                subject(batchId),
                "QUERY",
                actor,
                Role.FINANCE,
                "%d 笔没有回单 sha256 %s".formatted(open.size(), list.sha256()));
        return list;
    }

    private void settle(StipendPayment payment, BankAnswer.Line line, Actor actor) {
        var booked = line.bookedOn();
        var reason = line.reason() == null ? "" : line.reason();
        var because = new Because(
                actor, booked == null ? steps.today() : booked, line.paid() ? payment.instructionNo() : reason);
        moved(
                payment,
                payment.answered(line),
                line.paid() ? PaymentMove.RECORD_PAID : PaymentMove.RECORD_RETURN,
                because);
        steps.move(claimOf(payment), line.paid() ? ClaimMove.RECORD_PAID : ClaimMove.RECORD_BANK_RETURN, because);
    }

    private static long stillSent(List<StipendPayment> ordered) {
        return ordered.stream()
                .filter(payment -> payment.state() == PaymentState.SENT)
                .count();
    }

    private void moved(StipendPayment before, StipendPayment after, PaymentMove move, Because because) {
        payments.moved(after);
        audit.moved(
                new SubjectRef("STIPEND_PAYMENT", before.id()), move, before.state(), because.actor(), because.note());
    }

    private void move(PaymentBatch before, PaymentBatch after, BatchMove move, Actor actor, String reason) {
        payments.moved(after);
        audit.moved(subject(before.id()), move, before.state(), actor, reason);
    }

    private PaymentBatch find(String batchId, Actor actor) {
        actor.mustHold(Role.FINANCE);
        return payments.batch(batchId).orElseThrow(PaymentProblems::absent);
    }

    private StipendClaim claimOf(StipendPayment payment) {
        return claims.claim(payment.claimId()).orElseThrow();
    }
}
