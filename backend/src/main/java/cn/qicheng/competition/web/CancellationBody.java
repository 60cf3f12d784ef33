package cn.qicheng.competition.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whoever has entered reads the reason. */
@Serdeable
record CancellationBody(
        @NotBlank(message = "请写取消的原因，报了名的人会看到。") @Size(max = 200, message = "原因最多 200 字。")
        String reason) {}
