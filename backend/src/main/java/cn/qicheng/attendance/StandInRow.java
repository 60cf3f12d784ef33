package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.StandInTerm;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who stands in for which mentor, and when. */
@MappedEntity("stand_in")
record StandInRow(
        @Id String id,
        String baseId,
        String mentorPersonId,
        String personId,
        LocalDate fromOn,
        LocalDate toOn,
        Instant namedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        @Version long version) {

    StandInTerm term() {
        return new StandInTerm(fromOn, toOn, acceptedAt, endedAt);
    }

    StandInRow accepted(Instant at) {
        return new StandInRow(id, baseId, mentorPersonId, personId, fromOn, toOn, namedAt, at, endedAt, version);
    }

    StandInRow ended(Instant at) {
        return new StandInRow(id, baseId, mentorPersonId, personId, fromOn, toOn, namedAt, acceptedAt, at, version);
    }
}
