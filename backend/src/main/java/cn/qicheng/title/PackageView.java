package cn.qicheng.title;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A package that carried a result up. */
@Serdeable
public record PackageView(
        String id, String roundId, @Nullable String toEditionName, String sha256, Instant madeAt, String madeByName) {}
