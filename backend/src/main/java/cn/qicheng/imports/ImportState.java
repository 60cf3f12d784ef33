package cn.qicheng.imports;

import io.micronaut.serde.annotation.Serdeable;

/** READY: no error, may be applied. BROKEN: has errors, never will be. APPLIED: all its rows are in. */
@Serdeable
public enum ImportState {
    READY,
    BROKEN,
    APPLIED
}
