package cn.qicheng.registration.store;

import io.micronaut.core.annotation.Introspected;

/** A post whose count and whose registrations disagree. */
@Introspected
record MiscountRow(String positionId, int taken, int held) {}
