package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.StandInTerm.Standing;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

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
}
