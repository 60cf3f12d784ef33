package cn.qicheng.judging.store;

import cn.qicheng.judging.domain.Starter;
import cn.qicheng.kernel.Ulid;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("judging_starter")
record StarterRow(
        @Id String id,
        String roundId,
        String entryId,
        int no,
        String personId,
        String entityKey,
        String projectName,
        String entityName,
        String districtCode,
        Instant enteredAt) {

    static StarterRow of(Starter starter) {
        return new StarterRow(
                Ulid.next(),
                starter.roundId(),
                starter.entryId(),
                starter.no(),
                starter.personId(),
                starter.entityKey(),
                starter.projectName(),
                starter.entityName(),
                starter.districtCode(),
                starter.enteredAt());
    }

    Starter starter() {
        return new Starter(roundId, entryId, no, personId, entityKey, projectName, entityName, districtCode, enteredAt);
    }
}
