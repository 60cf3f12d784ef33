package cn.qicheng.traineeship;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** The text both sides sign, as canonical JSON. Inserted once. */
@MappedEntity("agreement_text")
record AgreementTextRow(@Id String agreementId, String content, String contentHash, Instant drawnUpAt) {}
