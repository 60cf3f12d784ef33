package cn.qicheng.attendance.web;

import cn.qicheng.attendance.NameStandIn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

@Serdeable
record StandInBody(
        @NotBlank(message = "选一位老师代你确认。") @Size(max = 26, message = "选一位老师代你确认。")
        String personId,

        @NotNull(message = "填从哪天起。") LocalDate from,
        @NotNull(message = "填到哪天止。") LocalDate to) {

    NameStandIn act(String baseId) {
        return new NameStandIn(baseId, personId, from, to);
    }
}
