package cn.qicheng.traineeship;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One trainee's accident insurance over the whole term.
 *
 * @param gaps days of the term that no policy covers
 * @param gapToday whether today is one of them
 */
@Serdeable
public record InsuredView(
        String agreementId,
        String no,
        String traineeName,
        String baseId,
        String baseName,
        LocalDate from,
        LocalDate to,
        List<CoverView> covers,
        List<DaysView> gaps,
        boolean gapToday) {

    /** @param id null for the policy named with the base's signature, which cannot be voided */
    @Serdeable
    public record CoverView(
            @Nullable String id, String insurer, String policyNo, LocalDate from, LocalDate to, String proofNo) {}

    @Serdeable
    public record DaysView(LocalDate from, LocalDate to) {}
}
