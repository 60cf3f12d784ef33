package cn.qicheng.title.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record GrantTitlesBody(
        @NotBlank(message = "选一届赛事。") @Size(max = 26, message = "选一届赛事。")
        String editionId,

        @NotBlank(message = "填授予文件的文号。") @Size(max = 60, message = "文号最多 60 字。")
        String documentNo) {}
