package cn.qicheng.position;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;

/** One post of one base in one year, as stored. */
@MappedEntity("trainee_position")
record PositionRow(
        @Id String id,
        String baseId,
        int year,
        String title,
        String major,
        Education education,
        int headcount,
        PositionCategory category,
        long livingAllowanceFen,
        String lodging,
        String workplace,
        String duties,
        String districtCode,
        PositionState state,
        @Version long version,
        Instant filedAt) {

    /** The same post, offered no more. */
    PositionRow withdrawn() {
        return new PositionRow(
                id,
                baseId,
                year,
                title,
                major,
                education,
                headcount,
                category,
                livingAllowanceFen,
                lodging,
                workplace,
                duties,
                districtCode,
                PositionState.WITHDRAWN,
                version,
                filedAt);
    }

    /** The same post with what a later spreadsheet or declaration says of it; a withdrawn one is offered again. */
    PositionRow as(PositionEntry entry) {
        return new PositionRow(
                id,
                baseId,
                year,
                title,
                entry.major(),
                entry.education(),
                entry.headcount(),
                entry.category(),
                entry.livingAllowanceFen(),
                entry.lodging(),
                entry.workplace(),
                entry.duties(),
                districtCode,
                PositionState.FILED,
                version,
                filedAt);
    }
}
