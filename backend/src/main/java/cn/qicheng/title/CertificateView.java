package cn.qicheng.title;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What anyone learns from a certificate's number: the title, whose, by whom, and whether it still stands. The founder's name is
 * masked.
 */
@Serdeable
public record CertificateView(
        String no,
        String tierName,
        String projectName,
        String entityName,
        String founderMasked,
        LocalDate grantedOn,
        String grantedBy,
        String documentNo,
        boolean valid,
        @Nullable String revokedBecause,
        String resultHash) {}
