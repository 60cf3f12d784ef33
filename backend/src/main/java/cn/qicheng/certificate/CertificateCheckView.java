package cn.qicheng.certificate;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What anybody learns who asks for a certificate by its number: enough to compare it with the paper in hand.
 *
 * @param traineeName with the middle masked
 * @param grade in Chinese; null if the base had not appraised in time
 */
@Serdeable
public record CertificateCheckView(
        String no,
        boolean valid,
        String traineeName,
        String baseName,
        String positionTitle,
        LocalDate startsOn,
        LocalDate endsOn,
        int months,
        @Nullable String grade,
        LocalDate issuedOn,
        String contentHash,
        @Nullable String revokedReason) {}
