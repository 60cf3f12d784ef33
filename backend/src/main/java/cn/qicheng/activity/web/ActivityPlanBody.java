package cn.qicheng.activity.web;

import cn.qicheng.activity.ActivityKind;
import cn.qicheng.activity.ActivityPlan;
import cn.qicheng.activity.Course;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** @param edition the one a change was made from; nothing for a new plan */
@Serdeable
record ActivityPlanBody(
        @NotNull(message = "选一类活动。") ActivityKind kind,
        @Nullable Course course,

        @NotBlank(message = "写活动名称。") @Size(max = 60, message = "最多 60 个字。")
        String title,

        @NotBlank(message = "写活动内容。") @Size(max = 2000, message = "最多 2000 个字。")
        String words,

        @NotBlank(message = "写地点。") @Size(max = 120, message = "最多 120 个字。")
        String place,

        @NotBlank(message = "选区县。") @Size(max = 12, message = "没有这个区县。")
        String districtCode,

        @NotBlank(message = "写面向哪些人。") @Size(max = 120, message = "最多 120 个字。")
        String audience,

        @NotNull(message = "填报名截止时间。") Instant registerUntil,
        @NotNull(message = "填开始时间。") Instant startsAt,
        @NotNull(message = "填结束时间。") Instant endsAt,

        @NotNull(message = "填名额。") @Min(value = 1, message = "至少 1 个名额。") @Max(value = 2000, message = "最多 2000 个名额。")
        Integer places,

        boolean walkIns,
        @Nullable Integer edition) {

    ActivityPlan plan() {
        return new ActivityPlan(
                kind,
                course,
                title.strip(),
                words.strip(),
                place.strip(),
                districtCode,
                audience.strip(),
                minute(registerUntil),
                minute(startsAt),
                minute(endsAt),
                places,
                walkIns);
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
