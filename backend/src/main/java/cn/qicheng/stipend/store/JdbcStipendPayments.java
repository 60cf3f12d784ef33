package cn.qicheng.stipend.store;

import cn.qicheng.stipend.domain.PaymentBatch;
import cn.qicheng.stipend.domain.StipendPayment;
import cn.qicheng.stipend.domain.StipendPayments;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcStipendPayments implements StipendPayments {

    private final BatchRows batches;
    private final PaymentRows payments;
    private final ResultFileRows files;

    JdbcStipendPayments(BatchRows batches, PaymentRows payments, ResultFileRows files) {
        this.batches = batches;
        this.payments = payments;
        this.files = files;
    }

    @Override
    public void add(PaymentBatch batch, List<StipendPayment> added) {
        batches.save(BatchRow.of(batch));
        payments.saveAll(added.stream().map(PaymentRow::of).toList());
    }

    @Override
    public PaymentBatch moved(PaymentBatch batch) {
        return batches.update(BatchRow.of(batch)).batch();
    }

    @Override
    public StipendPayment moved(StipendPayment payment) {
        return payments.update(PaymentRow.of(payment)).payment();
    }

    @Override
    public Optional<PaymentBatch> batch(String id) {
        return batches.findById(id).map(BatchRow::batch);
    }

    @Override
    public List<PaymentBatch> batches(int page, int size) {
        return batches.latest(size, (long) page * size).stream()
                .map(BatchRow::batch)
                .toList();
    }

    @Override
    public long countBatches() {
        return batches.count();
    }

    @Override
    public List<PaymentBatch> waiting() {
        return batches.unsettled().stream().map(BatchRow::batch).toList();
    }

    @Override
    public List<StipendPayment> ofBatches(Collection<String> batchIds) {
        return batchIds.isEmpty()
                ? List.of()
                : payments.findByBatchIdInOrderByInstructionNo(batchIds).stream()
                        .map(PaymentRow::payment)
                        .toList();
    }

    @Override
    public List<StipendPayment> ofClaims(Collection<String> claimIds) {
        return claimIds.isEmpty()
                ? List.of()
                : payments.findByClaimIdInOrderById(claimIds).stream()
                        .map(PaymentRow::payment)
                        .toList();
    }

    @Override
    public Optional<ResultFile> resultFile(String batchId, String sha256) {
        return files.findByBatchIdAndSha256(batchId, sha256).map(ResultFileRow::file);
    }

    @Override
    public List<ResultFile> resultFiles(String batchId) {
        return files.findByBatchIdOrderByRecordedAtAscAndIdAsc(batchId).stream()
                .map(ResultFileRow::file)
                .toList();
    }

    @Override
    public void add(ResultFile file) {
        files.save(ResultFileRow.of(file));
    }
}
