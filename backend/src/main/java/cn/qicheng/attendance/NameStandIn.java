package cn.qicheng.attendance;

import java.time.LocalDate;

/** A mentor names a colleague who confirms in their place from one day to another, both inclusive. */
public record NameStandIn(String baseId, String personId, LocalDate from, LocalDate to) {}
