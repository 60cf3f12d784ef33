package cn.qicheng.imports;

import io.micronaut.serde.annotation.Serdeable;

/** What a row would do. */
@Serdeable
public enum LineStatus {
    NEW,
    CHANGED,
    UNCHANGED,
    ERROR
}
