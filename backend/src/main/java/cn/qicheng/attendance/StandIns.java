package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.StandInTerm.Standing;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** For whom a person may confirm today: for oneself, and for those one stands in for. */
@Singleton
class StandIns {

    private final StandInRows rows;
    private final Clock clock;

    StandIns(StandInRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Returns the ids of the mentors in whose name the actor acts at the base today, the actor's own among them. */
    Set<String> mentorsFor(Actor actor, String baseId) {
        var mentors = new HashSet<String>();
        if (!actor.holds(Role.SUPERVISOR, baseId)) {
            return mentors;
        }
        mentors.add(actor.personId());
        var today = ChinaTime.today(clock);
        rows.findByPersonIdAndToOnGreaterThanEquals(actor.personId(), today).stream()
                .filter(row -> row.baseId().equals(baseId) && row.term().on(today) == Standing.IN_FORCE)
                .map(StandInRow::mentorPersonId)
                .forEach(mentors::add);
        return mentors;
    }

    /** A mentor at a base. */
    record Post(String baseId, String mentorPersonId) {}

    /** Returns who acts in place of those mentors today; a mentor without a stand-in is left out. */
    Map<Post, String> actingFor(Collection<String> mentors) {
        if (mentors.isEmpty()) {
            return Map.of();
        }
        var today = ChinaTime.today(clock);
        return rows.findByMentorPersonIdInAndToOnGreaterThanEquals(mentors, today).stream()
                .filter(row -> row.term().on(today) == Standing.IN_FORCE)
                .collect(Collectors.toMap(
                        row -> new Post(row.baseId(), row.mentorPersonId()),
                        StandInRow::personId,
                        (one, other) -> one));
    }
}
