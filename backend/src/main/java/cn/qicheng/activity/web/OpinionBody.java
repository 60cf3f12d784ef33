package cn.qicheng.activity.web;

import cn.qicheng.activity.RateActivity;
import cn.qicheng.content.Screening;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record OpinionBody(
        @NotNull(message = "选 1 到 5 星。") @Min(value = 1, message = "选 1 到 5 星。") @Max(value = 5, message = "选 1 到 5 星。")
        Integer stars,

        @Nullable @Size(max = 300, message = "最多 300 个字。") String words) {

    RateActivity act(String activityId, Screening screened) {
        return new RateActivity(activityId, stars, screened);
    }
}
