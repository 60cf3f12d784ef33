package cn.qicheng.stipend.store;

import io.micronaut.core.annotation.Introspected;

/** So many months of a district took so many days from their end to the trainee's hand. */
@Introspected
record DaysToHandRow(String districtCode, int days, long cases) {}
