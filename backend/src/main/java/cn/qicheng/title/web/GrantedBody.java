package cn.qicheng.title.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record GrantedBody(
        @NotBlank(message = "填省里文件的文号。") @Size(max = 60, message = "文号最多 60 字。")
        String documentNo) {}
