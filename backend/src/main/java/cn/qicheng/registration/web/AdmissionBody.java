package cn.qicheng.registration.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;

@Serdeable
record AdmissionBody(@NotBlank(message = "请选带教老师。") String mentorPersonId) {}
