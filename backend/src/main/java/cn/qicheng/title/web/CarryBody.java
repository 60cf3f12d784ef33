package cn.qicheng.title.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record CarryBody(
        @NotBlank(message = "选一轮。") @Size(max = 26, message = "选一轮。")
        String roundId,

        @Nullable @Size(max = 26, message = "选上一级的赛事。") String toEditionId) {}
