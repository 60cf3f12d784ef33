package cn.qicheng.registration.store;

import io.micronaut.core.annotation.Introspected;

/** A post's people, counted. */
@Introspected
record WindowPeopleRow(String positionId, int active, int released) {}
