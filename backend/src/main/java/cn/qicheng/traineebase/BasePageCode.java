package cn.qicheng.traineebase;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.scene.SceneBoard;
import cn.qicheng.scene.SceneCard;
import cn.qicheng.scene.SceneDesk;
import cn.qicheng.scene.SceneKind;
import cn.qicheng.scene.SceneLink;
import cn.qicheng.scene.SceneView;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The code a base hangs at its door. What it shows is on the base's plaque anyway. */
@Singleton
class BasePageCode implements SceneKind {

    static final String KIND = "BASE_PAGE";

    private final TraineeBases bases;
    private final TraineeBaseRows rows;
    private final SceneDesk desk;
    /** Asked for late: the board asks every kind, this one among them. */
    private final BeanProvider<SceneBoard> board;

    BasePageCode(TraineeBases bases, TraineeBaseRows rows, SceneDesk desk, BeanProvider<SceneBoard> board) {
        this.bases = bases;
        this.rows = rows;
        this.desk = desk;
        this.board = board;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Optional<SceneCard> card(String baseId) {
        return rows.findById(baseId)
                .map(row -> bases.listItems(List.of(bases.view(row.id()))).getFirst())
                .map(base -> new SceneCard(
                        KIND,
                        base.name(),
                        "兰州市高校毕业生就业见习基地",
                        List.of(
                                new SceneCard.Fact("牌号", base.plaqueNo()),
                                new SceneCard.Fact("所在区县", base.districtName()),
                                new SceneCard.Fact("地址", base.address()),
                                new SceneCard.Fact("认定日期", String.valueOf(base.accreditedOn())),
                                new SceneCard.Fact("备案岗位", base.positionCount() + " 个")),
                        new SceneCard.Action("看岗位，去报名", "/pages/public-shell?tab=posts")));
    }

    SceneView putUp(String baseId, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, baseId);
        return desk.putUp(subject(baseId), null, actor, Role.BASE_ADMIN);
    }

    SceneView inForce(String baseId, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, baseId);
        return desk.inForce(subject(baseId));
    }

    void takeDown(String baseId, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, baseId);
        desk.takeDown(subject(baseId), actor, Role.BASE_ADMIN);
    }

    SceneLink link(String baseId, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, baseId);
        return board.get().link(subject(baseId));
    }

    private static SubjectRef subject(String baseId) {
        return new SubjectRef(KIND, baseId);
    }
}
