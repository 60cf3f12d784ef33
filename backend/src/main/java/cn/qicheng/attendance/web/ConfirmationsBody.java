package cn.qicheng.attendance.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

@Serdeable
record ConfirmationsBody(
        @NotEmpty(message = "先选要确认的人。") @Size(max = 100, message = "一次最多确认 100 张。")
        List<@NotBlank(message = "有一张考勤表没有编号。") String> sheetIds) {}
