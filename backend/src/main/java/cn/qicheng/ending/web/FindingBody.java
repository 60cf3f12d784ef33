package cn.qicheng.ending.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
record FindingBody(
        @NotNull(message = "选“查实”或“没有查实”。") Boolean atFault,

        @NotBlank(message = "写明怎么查的、查到什么、要基地做什么。") @Size(max = 500, message = "结论最多 500 个字。")
        String finding) {}
