package cn.qicheng.activity.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What was scanned at the door. */
@Serdeable
record ActivitySceneBody(
        @NotNull(message = "请再扫一次码。") @Pattern(regexp = "[0-9A-Za-z]{1,32}", message = "请再扫一次码。")
        String scene) {}
