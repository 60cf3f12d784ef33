package cn.qicheng.review.store;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.review.ReviewQuestion;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("review_item")
record ReviewItemRow(
        @Id String id,
        String caseId,
        int seq,
        String code,
        String question,
        String fact,
        ReviewAnswer systemAnswer,
        String documentNo,
        String article) {

    static ReviewItemRow of(String caseId, int seq, ReviewQuestion asked) {
        return new ReviewItemRow(
                Ulid.next(),
                caseId,
                seq,
                asked.code(),
                asked.question(),
                asked.fact(),
                asked.systemAnswer(),
                asked.clause().documentNo(),
                asked.clause().article());
    }

    ReviewQuestion toQuestion() {
        return new ReviewQuestion(code, question, fact, systemAnswer, new Clause(documentNo, article));
    }
}
