package cn.qicheng.activity;

import io.micronaut.serde.annotation.Serdeable;

/** A mentor, for anybody: no phone and no address. */
@Serdeable
public record MentorView(
        String id,
        String name,
        MentorField field,
        String fieldName,
        String districtCode,
        String districtName,
        String position,
        String words) {}
