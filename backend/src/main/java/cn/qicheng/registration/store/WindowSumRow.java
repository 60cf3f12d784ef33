package cn.qicheng.registration.store;

import io.micronaut.core.annotation.Introspected;

@Introspected
record WindowSumRow(String windowId, int places, int taken, int reserved, int positions) {}
