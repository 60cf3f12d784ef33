package cn.qicheng.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reviewer's decision: an answer to every question, and an opinion in words. */
public record Decide(String caseId, List<Answered> answers, String opinion) {

    /** The answer to one question; a note is needed where it fails. */
    public record Answered(
            String code, ReviewAnswer answer, @Nullable String note) {}

    public Decide {
        answers = List.copyOf(answers);
    }
}
