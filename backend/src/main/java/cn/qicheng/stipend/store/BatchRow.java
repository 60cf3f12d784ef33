package cn.qicheng.stipend.store;

import cn.qicheng.kernel.Money;
import cn.qicheng.stipend.domain.BatchState;
import cn.qicheng.stipend.domain.PaymentBatch;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("payment_batch")
record BatchRow(
        @Id String id,
        String no,
        BatchState state,
        String madeBy,
        Instant madeAt,
        @Nullable String releasedBy,
        int declaredCount,
        long declaredTotalFen,
        @Nullable String bankFileHash,
        @Nullable String bankFileKey,
        @Nullable Instant sentAt,
        Instant since,
        @Version long version) {

    static BatchRow of(PaymentBatch batch) {
        return new BatchRow(
                batch.id(),
                batch.no(),
                batch.state(),
                batch.madeBy(),
                batch.madeAt(),
                batch.releasedBy(),
                batch.declaredCount(),
                batch.declaredTotal().fen(),
                batch.bankFileHash(),
                batch.bankFileKey(),
                batch.sentAt(),
                batch.since(),
                batch.version());
    }

    PaymentBatch batch() {
        return new PaymentBatch(
                id,
                no,
                state,
                madeBy,
                madeAt,
                releasedBy,
                declaredCount,
                new Money(declaredTotalFen),
                bankFileHash,
                bankFileKey,
                sentAt,
                since,
                version);
    }
}
