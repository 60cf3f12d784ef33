package cn.qicheng.traineeship;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the insurance register needs of an agreement. */
@MappedEntity("agreement")
record InsuredRow(
        @Id String id,
        String no,
        String personId,
        String baseId,
        String state,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate endsOn) {}
