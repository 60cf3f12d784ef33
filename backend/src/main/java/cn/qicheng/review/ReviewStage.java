package cn.qicheng.review;

import io.micronaut.serde.annotation.Serdeable;

/** 初审 and 复审. */
@Serdeable
public enum ReviewStage {
    FIRST("初审"),
    SECOND("复审");

    private final String label;

    ReviewStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
