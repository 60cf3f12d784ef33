package cn.qicheng.stipend.store;

import cn.qicheng.stipend.domain.StipendPayments.ResultFile;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("payment_result_file")
record ResultFileRow(
        @Id String id,
        String batchId,
        String sha256,
        String fileName,
        int matched,
        int failed,
        String recordedBy,
        Instant recordedAt) {

    static ResultFileRow of(ResultFile file) {
        return new ResultFileRow(
                file.id(),
                file.batchId(),
                file.sha256(),
                file.fileName(),
                file.matched(),
                file.failed(),
                file.recordedBy(),
                file.recordedAt());
    }

    ResultFile file() {
        return new ResultFile(id, batchId, sha256, fileName, matched, failed, recordedBy, recordedAt);
    }
}
