package cn.qicheng.competition;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry in a list: the founder's own, or an office's. */
@Serdeable
public record EntryLine(
        String id,
        String no,
        String editionId,
        String editionName,
        EditionPhase editionPhase,
        Instant closesAt,
        String state,
        String projectName,
        String entityName,
        String applicantName,
        String districtName,
        boolean carried,
        @Nullable LocalDate mendBy,
        @Nullable Instant submittedAt,
        Instant since) {}
