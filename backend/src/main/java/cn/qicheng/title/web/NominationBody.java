package cn.qicheng.title.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record NominationBody(
        @NotBlank(message = "选一届赛事。") @Size(max = 26, message = "选一届赛事。")
        String editionId,

        @NotBlank(message = "选终轮。") @Size(max = 26, message = "选终轮。")
        String roundId) {}
