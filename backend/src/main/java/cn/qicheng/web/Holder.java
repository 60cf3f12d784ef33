package cn.qicheng.web;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Who has the thing now, by name and by what they are to it, e.g. 城关区就业局 / 初审. A view has none when nobody must act.
 */
@Serdeable
public record Holder(String name, String role) {}
