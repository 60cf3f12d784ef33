package cn.qicheng.review.domain;

import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.review.ReviewOutcome;
import cn.qicheng.review.ReviewStage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reviewer said in one stage of one round (审核意见). Written once, never changed. */
public record ReviewOpinion(
        String id,
        String caseId,
        int round,
        ReviewStage stage,
        String byId,
        String byName,
        Instant at,
        ReviewOutcome outcome,
        String opinion,
        List<Given> answers) {

    /** An answer, with the question and the fact as the reviewer saw them. */
    public record Given(
            String code,
            String question,
            String fact,
            ReviewAnswer answer,
            @Nullable String note) {}

    public ReviewOpinion {
        answers = List.copyOf(answers);
    }

    public Optional<Given> answerTo(String code) {
        return answers.stream().filter(given -> given.code().equals(code)).findFirst();
    }
}
