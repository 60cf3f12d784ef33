package cn.qicheng.registration.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
record PlacesBody(
        @NotNull(message = "请填名额。") @Min(value = 0, message = "名额不能是负数。") @Max(value = 100000, message = "名额太大。")
        Integer places,

        @NotBlank(message = "请写一句原因。") @Size(max = 200, message = "原因最多 200 字。")
        String reason) {}
