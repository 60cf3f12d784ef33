package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.StandInTerm.Standing;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.scene.SceneDesk;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom, for the two it is about. */
@Singleton
public class StandInBoard {

    private final StandInRows rows;
    private final People people;
    private final SceneDesk scenes;
    private final Clock clock;

    StandInBoard(StandInRows rows, People people, SceneDesk scenes, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** Lists what is not over yet, whether one named somebody or was named, in the order of the days. */
    public List<StandInView> ofBase(String baseId, Actor actor) {
        actor.mustHold(Role.SUPERVISOR, baseId);
        var today = ChinaTime.today(clock);
        var found = Stream.concat(
                        rows.findByMentorPersonIdAndToOnGreaterThanEquals(actor.personId(), today).stream(),
                        // Nobody learns that they were named before they have scanned the code.
                        rows.findByPersonIdAndToOnGreaterThanEquals(actor.personId(), today).stream()
                                .filter(row -> row.acceptedAt() != null))
                .filter(row -> row.baseId().equals(baseId) && row.endedAt() == null)
                .sorted(Comparator.comparing(StandInRow::fromOn).thenComparing(StandInRow::id))
                .toList();
        var names = people.names(found.stream()
                .flatMap(row -> Stream.of(row.mentorPersonId(), row.personId()))
                .collect(Collectors.toSet()));
        return found.stream()
                .map(row -> {
                    var standing = row.term().on(today);
                    var mine = row.mentorPersonId().equals(actor.personId());
                    return new StandInView(
                            row.id(),
                            names.getOrDefault(row.mentorPersonId(), ""),
                            names.getOrDefault(row.personId(), ""),
                            row.fromOn(),
                            row.toOn(),
                            standing.name(),
                            standing.label(),
                            mine,
                            sceneOf(row, mine && standing == Standing.NAMED));
                })
                .toList();
    }

    private @Nullable String sceneOf(StandInRow row, boolean shown) {
        return shown ? scenes.inForce(StandInDesk.subject(row.id())).scene() : null;
    }
}
