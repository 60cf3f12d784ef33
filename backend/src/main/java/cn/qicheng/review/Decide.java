package cn.qicheng.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's decision: an answer to every question, and an opinion in words.
 *
 * @param round the round the reviewer has read; null takes whatever the case asks now
 */
public record Decide(String caseId, @Nullable Integer round, List<Answered> answers, String opinion) {

    public Decide(String caseId, List<Answered> answers, String opinion) {
        this(caseId, null, answers, opinion);
    }

    /** The answer to one question; a note is needed where it fails. */
    public record Answered(
            String code, ReviewAnswer answer, @Nullable String note) {}

    public Decide {
        answers = List.copyOf(answers);
    }
}
