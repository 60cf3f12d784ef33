package cn.qicheng.position;

import java.util.Optional;
import java.util.stream.Stream;

/** Technical and managerial posts count for model units (17号 第三十条). */
public enum PositionCategory {
    TECHNICAL("技术性"),
    MANAGERIAL("管理性"),
    OTHER("其他");

    private final String label;

    PositionCategory(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Finds the category by its word, with or without 性, 岗 or 岗位 behind it. */
    public static Optional<PositionCategory> called(String spoken) {
        var stem = spoken.replaceFirst("岗位?$", "").replaceFirst("[性类]$", "");
        return Stream.of(values())
                .filter(category -> category.label.replaceFirst("性$", "").equals(stem))
                .findFirst();
    }
}
