package cn.qicheng.judging.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record PledgeBody(
        @Nullable @Size(max = 30, message = "统一社会信用代码是 18 位。")
        String employerCode) {}
