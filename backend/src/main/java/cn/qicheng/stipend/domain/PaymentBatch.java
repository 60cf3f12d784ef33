package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Payments that go to the bank in one file. Drawn up by one person of the finance office, released by another.
 *
 * @param bankFileKey the number the phone gave to the download: the same tap may ask again if the line broke
 */
public record PaymentBatch(
        String id,
        String no,
        BatchState state,
        String madeBy,
        Instant madeAt,
        @Nullable String releasedBy,
        int declaredCount,
        Money declaredTotal,
        @Nullable String bankFileHash,
        @Nullable String bankFileKey,
        @Nullable Instant sentAt,
        Instant since,
        long version) {

    public PaymentBatch released(String by, Instant at) {
        return with(BatchMove.RELEASE.applyTo(state), by, bankFileHash, bankFileKey, sentAt, at);
    }

    public PaymentBatch sent(String hash, String key, Instant at) {
        return with(BatchMove.DOWNLOAD.applyTo(state), releasedBy, hash, key, at, at);
    }

    public PaymentBatch after(BatchMove move, Instant at) {
        return with(move.applyTo(state), releasedBy, bankFileHash, bankFileKey, sentAt, at);
    }

    private PaymentBatch with(
            BatchState newState,
            @Nullable String releaser,
            @Nullable String hash,
            @Nullable String key,
            @Nullable Instant sent,
            Instant newSince) {
        return new PaymentBatch(
                id,
                no,
                newState,
                madeBy,
                madeAt,
                releaser,
                declaredCount,
                declaredTotal,
                hash,
                key,
                sent,
                newSince,
                version);
    }
}
