package cn.qicheng.registration.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;

@Serdeable
record RegisterBody(
        @NotBlank(message = "缺少报名时段。") String windowId,
        @NotBlank(message = "缺少岗位。") String positionId) {}
