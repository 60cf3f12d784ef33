package cn.qicheng.registration.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;

@Serdeable
record WantedPostBody(@NotBlank(message = "缺少岗位。") String positionId) {}
