package cn.qicheng.imports;

import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A cell that cannot stand, and why; with the article where policy decides. */
@Serdeable
public record CellError(
        String column,
        String value,
        String reason,
        @Nullable ClauseView clause) {}
