package cn.qicheng.traineeship;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** One side's signature. Inserted once. */
@MappedEntity("agreement_signature")
record SignatureRow(
        @Id String id, String agreementId, Party party, String personId, String contentHash, Instant signedAt) {

    enum Party {
        TRAINEE,
        BASE
    }
}
