package cn.qicheng.traineeship;

import cn.qicheng.traineeship.domain.Insurance;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/** The accident insurance named with the base's signature. Inserted once. */
@MappedEntity("agreement_insurance")
record InsuranceRow(
        @Id String agreementId, String insurer, String policyNo, LocalDate fromOn, LocalDate toOn, Instant recordedAt) {

    Insurance insurance() {
        return new Insurance(insurer, policyNo, fromOn, toOn);
    }
}
