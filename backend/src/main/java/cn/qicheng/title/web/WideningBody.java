package cn.qicheng.title.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record WideningBody(
        @Min(value = 1, message = "至少 1 个。") @Max(value = 100, message = "一次最多 100 个。")
        int places,

        @NotBlank(message = "请写明放行的理由。") @Size(min = 4, max = 200, message = "理由 4 到 200 字。")
        String reason) {}
