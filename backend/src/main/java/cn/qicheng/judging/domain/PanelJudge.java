package cn.qicheng.judging.domain;

import java.util.List;
import java.util.Optional;

/** A judge who may be put on panels, with every tie known of. */
public record PanelJudge(String judgeId, List<Tie> ties) {

    public PanelJudge {
        ties = List.copyOf(ties);
    }

    /** Returns the tie that keeps the judge from scoring the entry. */
    public Optional<Tie> conflictWith(PanelEntry entry) {
        return ties.stream().filter(tie -> entry.keys().contains(tie.key())).findFirst();
    }
}
