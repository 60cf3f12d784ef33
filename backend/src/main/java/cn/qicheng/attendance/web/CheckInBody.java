package cn.qicheng.attendance.web;

import cn.qicheng.attendance.CheckIn;
import cn.qicheng.content.Screening;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Serdeable
record CheckInBody(
        @Nullable @Size(max = 300, message = "这个月做了什么，最多写 300 个字。")
        String note,

        @NotNull(message = "缺少点签到的时间，请更新小程序后再试。") Instant madeAt) {

    CheckIn act(String sheetId, Screening screened) {
        return new CheckIn(sheetId, screened, madeAt);
    }
}
