package cn.qicheng.certificate.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param contractUntil null for a contract without end */
@Serdeable
record RetentionBody(
        @NotNull(message = "选“留用”或“没有留用”。") Boolean retained,
        @Nullable LocalDate contractFrom,
        @Nullable LocalDate contractUntil) {}
