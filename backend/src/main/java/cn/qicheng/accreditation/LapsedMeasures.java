package cn.qicheng.accreditation;

import cn.qicheng.policy.PolicyDocument;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Said wherever something rests on measures whose own term is over; what the city does about it is its choice. */
@Serdeable
public record LapsedMeasures(String documentNo, String title, LocalDate expiredOn, boolean blocksNew) {

    static @Nullable LapsedMeasures of(PolicyDocument document, LocalDate today) {
        var expiresOn = document.expiresOn();
        return expiresOn == null || !document.lapsedBy(today)
                ? null
                : new LapsedMeasures(document.number(), document.title(), expiresOn, document.blocksNewOn(today));
    }
}
