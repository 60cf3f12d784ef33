package cn.qicheng.judging.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Serdeable
record MarksBody(
        @NotNull(message = "没有分数。") @Size(max = 10, message = "分数最多 10 项。")
        Map<String, Integer> marks,

        @Nullable @Size(max = 300, message = "评语最多 300 字。") String remark) {

    String remarkOrNone() {
        return Objects.requireNonNullElse(remark, "");
    }
}
