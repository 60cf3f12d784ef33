package cn.qicheng.bench.peer;

import io.micronaut.serde.annotation.Serdeable;

/** The body of a registration, as the product's route takes it. */
@Serdeable
record WantedPlace(String windowId, String positionId) {}
