package cn.qicheng.review.store;

import cn.qicheng.review.ReviewOutcome;
import cn.qicheng.review.ReviewStage;
import cn.qicheng.review.domain.ReviewOpinion;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;

@MappedEntity("review_opinion")
record ReviewOpinionRow(
        @Id String id,
        String caseId,
        int round,
        ReviewStage stage,
        String byId,
        String byName,
        Instant at,
        ReviewOutcome outcome,
        String opinion) {

    static ReviewOpinionRow of(ReviewOpinion said) {
        return new ReviewOpinionRow(
                said.id(),
                said.caseId(),
                said.round(),
                said.stage(),
                said.byId(),
                said.byName(),
                said.at(),
                said.outcome(),
                said.opinion());
    }

    ReviewOpinion toOpinion(List<ReviewAnswerRow> answers) {
        return new ReviewOpinion(
                id,
                caseId,
                round,
                stage,
                byId,
                byName,
                at,
                outcome,
                opinion,
                answers.stream().map(ReviewAnswerRow::toGiven).toList());
    }
}
