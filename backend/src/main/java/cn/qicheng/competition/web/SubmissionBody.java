package cn.qicheng.competition.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

/** @param version of the draft as the phone shows it: nothing is handed in unseen */
@Serdeable
record SubmissionBody(@NotNull(message = "缺少版本号，请重新打开页面。") Long version) {}
