package cn.qicheng.notice;

import cn.qicheng.kernel.Actor;
import java.util.List;

/**
 * An objection has its answer, or was withdrawn. Spoken inside the settling transaction; whoever published the line decides
 * what that means for it.
 *
 * @param about the line or the name it was about
 * @param answer the bureau's words, or why it was withdrawn
 * @param stillHeld what other objections to the same notice go on holding
 */
public record ObjectionSettled(
        String objectionNo,
        String noticeId,
        HeldLine about,
        Outcome outcome,
        String answer,
        Actor by,
        List<HeldLine> stillHeld) {

    public ObjectionSettled {
        stillHeld = List.copyOf(stillHeld);
    }

    public enum Outcome {
        UPHELD,
        DISMISSED,
        WITHDRAWN
    }
}
