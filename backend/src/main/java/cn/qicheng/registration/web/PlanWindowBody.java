package cn.qicheng.registration.web;

import cn.qicheng.registration.PlanWindow;
import cn.qicheng.registration.PlanWindow.Fairness;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
record PlanWindowBody(
        @NotBlank(message = "请给时段起个名字。") @Size(max = 60, message = "名字最多 60 字。")
        String name,

        @NotNull(message = "请选开始时间。") Instant opensAt,
        @NotNull(message = "请选结束时间。") Instant closesAt,

        @Nullable @Size(max = 5000, message = "一个时段最多 5000 个岗位。")
        List<String> positionIds,

        @Nullable String districtCode,
        @Nullable Fairness fairness,
        @Nullable Integer drawSeconds,
        @Nullable Integer spreadSeconds,
        @Nullable Instant readyAt) {

    PlanWindow act() {
        return new PlanWindow(
                name,
                opensAt,
                closesAt,
                positionIds,
                districtCode,
                fairness == null ? Fairness.FIRST_COME : fairness,
                drawSeconds,
                spreadSeconds,
                readyAt);
    }
}
