package cn.qicheng.competition;

import io.micronaut.serde.annotation.Serdeable;

/** TO_CHECK: only people can tell. MISSING: not told yet. */
@Serdeable
public enum CriterionMark {
    PASS,
    FAIL,
    TO_CHECK,
    MISSING
}
