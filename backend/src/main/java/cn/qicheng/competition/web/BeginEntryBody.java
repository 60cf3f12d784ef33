package cn.qicheng.competition.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record BeginEntryBody(
        @NotBlank(message = "先选一届赛事。") @Size(max = 40, message = "赛事编号太长。")
        String editionId) {}
