package cn.qicheng.judging;

import cn.qicheng.judging.domain.RoundJudge;
import cn.qicheng.judging.domain.RoundState;
import cn.qicheng.judging.domain.Rounds;
import cn.qicheng.judging.domain.Seats;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.TaskSource;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What waits for a judge: pledges and sheets. */
@Singleton
class JudgingTasks implements TaskSource {

    private final Rounds rounds;
    private final Seats seats;

    JudgingTasks(Rounds rounds, Seats seats) {
        this.rounds = rounds;
        this.seats = seats;
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        if (role != Role.JUDGE) {
            return List.of();
        }
        var groups = new ArrayList<TaskGroup>();
        var pledges = rounds.ofJudge(actor.personId()).stream()
                .filter(round -> round.state() != RoundState.SEALED)
                .filter(round -> rounds.judge(round.id(), actor.personId())
                        .filter(RoundJudge::pledged)
                        .isEmpty())
                .count();
        if (pledges > 0) {
            groups.add(new TaskGroup("JUDGE_PLEDGE", "评审承诺等你签", pledges, null, "judge-shell"));
        }
        var open = seats.open(actor.personId());
        if (open > 0) {
            groups.add(new TaskGroup("JUDGE_SHEET", "评分表等你打分", open, null, "judge-shell"));
        }
        return groups;
    }
}
