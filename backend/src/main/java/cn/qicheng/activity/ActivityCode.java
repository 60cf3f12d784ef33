package cn.qicheng.activity;

import cn.qicheng.activity.domain.ActivityTimes.Doors;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.scene.SceneCard;
import cn.qicheng.scene.SceneDesk;
import cn.qicheng.scene.SceneKind;
import cn.qicheng.scene.SceneView;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * The code at the door. It dies with the doors; one that was photographed and sent around is taken down, and the next one
 * is another.
 */
@Singleton
public class ActivityCode implements SceneKind {

    static final String KIND = "ACTIVITY";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ChinaTime.ZONE);

    private final ActivityRows rows;
    private final ActivityOffices offices;
    private final SceneDesk scenes;
    private final Clock clock;

    ActivityCode(ActivityRows rows, ActivityOffices offices, SceneDesk scenes, Clock clock) {
        this.rows = rows;
        this.offices = offices;
        this.scenes = scenes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Optional<SceneCard> card(String id) {
        return rows.findById(id)
                .filter(ActivityRow::published)
                .map(row -> new SceneCard(
                        KIND,
                        row.title(),
                        row.kind().label() + "签到",
                        List.of(
                                new SceneCard.Fact("开始", MINUTE.format(row.startsAt())),
                                new SceneCard.Fact("地点", row.place()),
                                new SceneCard.Fact(
                                        "签到",
                                        "%s 至 %s"
                                                .formatted(
                                                        MINUTE.format(
                                                                row.times().doorsOpen()),
                                                        MINUTE.format(
                                                                row.times().doorsClose())))),
                        new SceneCard.Action("我来签到", "/activity/check-in")));
    }

    /** Returns the code in force, making one if there is none. */
    @Transactional
    public SceneView putUp(String id, Actor actor) {
        var row = rows.lock(id).orElseThrow(ActivityProblems::absent);
        var role = offices.mustKeep(row.officeCode(), actor);
        if (!row.published()) {
            throw ActivityProblems.absent();
        }
        if (row.times().doors(clock.instant()) == Doors.CLOSED) {
            throw ActivityProblems.doorsClosed();
        }
        return scenes.putUp(
                subject(id), Duration.between(clock.instant(), row.times().doorsClose()), actor, role);
    }

    public SceneView inForce(String id, Actor actor) {
        var row = rows.findById(id).orElseThrow(ActivityProblems::absent);
        offices.mustKeep(row.officeCode(), actor);
        return scenes.inForce(subject(id));
    }

    /** What is down already stays down. */
    @Transactional
    public void takeDown(String id, Actor actor) {
        var row = rows.findById(id).orElseThrow(ActivityProblems::absent);
        takeDown(row, actor, offices.mustKeep(row.officeCode(), actor));
    }

    void takeDown(ActivityRow row, Actor actor, Role as) {
        scenes.takeDown(subject(row.id()), actor, as);
    }

    private static SubjectRef subject(String id) {
        return new SubjectRef(KIND, id);
    }
}
