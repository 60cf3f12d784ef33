package cn.qicheng.registration.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** Written with a place, deleted with what follows from it. */
@MappedEntity("place_follow_up")
record PlaceFollowUpRow(@Id String registrationId, Instant takenAt, byte[] facts) {}
