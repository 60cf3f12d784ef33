package cn.qicheng.ending.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record EndingAnswerBody(
        @Nullable @Size(max = 200, message = "答复最多 200 个字。") String words) {}
