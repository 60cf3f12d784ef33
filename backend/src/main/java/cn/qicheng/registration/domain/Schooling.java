package cn.qicheng.registration.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** What a person graduated from; the levels of ordinary higher education. */
public enum Schooling {
    COLLEGE("专科"),
    BACHELOR("本科"),
    MASTER("硕士"),
    DOCTOR("博士");

    private final String label;

    Schooling(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Schooling> called(String spoken) {
        return Stream.of(values()).filter(level -> level.label.equals(spoken)).findFirst();
    }
}
