package cn.qicheng.review.store;

import cn.qicheng.kernel.Ulid;
import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.review.domain.ReviewOpinion.Given;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

@MappedEntity("review_answer")
record ReviewAnswerRow(
        @Id String id,
        String opinionId,
        int seq,
        String code,
        String question,
        String fact,
        ReviewAnswer answer,
        @Nullable String note) {

    static ReviewAnswerRow of(String opinionId, int seq, Given given) {
        return new ReviewAnswerRow(
                Ulid.next(),
                opinionId,
                seq,
                given.code(),
                given.question(),
                given.fact(),
                given.answer(),
                given.note());
    }

    Given toGiven() {
        return new Given(code, question, fact, answer, note);
    }
}
