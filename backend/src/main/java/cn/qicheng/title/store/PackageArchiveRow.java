package cn.qicheng.title.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A package with its archive; lists read {@link PackageRow}. */
@MappedEntity("promotion_package")
record PackageArchiveRow(
        @Id String id,
        String roundId,
        @Nullable String toEditionId,
        String manifest,
        String signature,
        String sha256,
        byte[] archive,
        Instant madeAt,
        String madeBy) {}
