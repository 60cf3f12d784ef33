package cn.qicheng.traineeship.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record PostChangeBody(
        @NotBlank(message = "选一个岗位。") @Size(max = 26, message = "没有这个岗位。")
        String positionId,

        @NotBlank(message = "写一句为什么换，对方会看到。") @Size(max = 200, message = "原因最多 200 个字。")
        String reason) {}
