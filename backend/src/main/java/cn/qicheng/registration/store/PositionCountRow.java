package cn.qicheng.registration.store;

import io.micronaut.core.annotation.Introspected;

@Introspected
record PositionCountRow(String positionId, int held) {}
