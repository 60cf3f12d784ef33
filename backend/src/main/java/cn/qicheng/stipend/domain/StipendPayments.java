package cn.qicheng.stipend.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All batches and payments. At most one live payment per claim, and no instruction number twice; the tables enforce
 * it.
 */
public interface StipendPayments {

    /** A result file that was taken, by its fingerprint. */
    record ResultFile(
            String id,
            String batchId,
            String sha256,
            String fileName,
            int matched,
            int failed,
            String recordedBy,
            Instant recordedAt) {}

    void add(PaymentBatch batch, List<StipendPayment> payments);

    PaymentBatch moved(PaymentBatch batch);

    StipendPayment moved(StipendPayment payment);

    Optional<PaymentBatch> batch(String id);

    List<PaymentBatch> batches(int page, int size);

    long countBatches();

    /** Returns the batches that wait for a step of the finance office. */
    List<PaymentBatch> waiting();

    List<StipendPayment> ofBatches(Collection<String> batchIds);

    /** Returns every payment ever drawn up for the claims, oldest first. */
    List<StipendPayment> ofClaims(Collection<String> claimIds);

    Optional<ResultFile> resultFile(String batchId, String sha256);

    /** Returns the result files that were taken for the batch, oldest first. */
    List<ResultFile> resultFiles(String batchId);

    void add(ResultFile file);
}
