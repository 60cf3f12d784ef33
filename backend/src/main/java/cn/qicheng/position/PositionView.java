package cn.qicheng.position;

import io.micronaut.serde.annotation.Serdeable;

/** A filed post. {@code education} is the wording for people; {@code livingAllowanceFen} is what the base pays monthly. */
@Serdeable
public record PositionView(
        String id,
        String baseId,
        String baseName,
        String title,
        String major,
        String education,
        int headcount,
        PositionCategory category,
        String categoryName,
        long livingAllowanceFen,
        String lodging,
        String workplace,
        String duties,
        String districtCode,
        String districtName,
        int year,
        PositionState state) {}
