package cn.qicheng.activity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** One entry of the directory. */
@MappedEntity("mentor")
record MentorRow(
        @Id String id,
        String officeCode,
        String name,
        MentorField field,
        String districtCode,
        String position,
        String words,
        boolean listed,
        int edition,
        Instant keptAt) {

    static MentorRow of(String id, String officeCode, int edition, KeepMentor act, Instant at) {
        return new MentorRow(
                id,
                officeCode,
                act.name(),
                act.field(),
                act.districtCode(),
                act.position(),
                act.words(),
                act.listed(),
                edition,
                at);
    }
}
