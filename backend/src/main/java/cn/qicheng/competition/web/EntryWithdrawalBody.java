package cn.qicheng.competition.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Nobody has to say why they withdraw. */
@Serdeable
record EntryWithdrawalBody(
        @Nullable @Size(max = 200, message = "原因最多 200 字。") String reason) {}
