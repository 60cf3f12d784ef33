package cn.qicheng.review.store;

import cn.qicheng.kernel.BusinessCalendar.Deadline;
import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.review.ReviewStage;
import cn.qicheng.review.domain.ReviewCase;
import cn.qicheng.review.domain.ReviewState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@MappedEntity("review_case")
record ReviewCaseRow(
        @Id String id,
        String subjectKind,
        String subjectId,
        String kind,
        String title,
        String subtitle,
        ReviewState state,
        ReviewStage stage,
        boolean secondStage,
        String firstOffice,
        @Nullable String firstReviewerId,
        int round,
        Instant since,
        @Nullable LocalDate dueOn,
        boolean dueProvisional,
        String basisDocumentNo,
        String basisArticle,
        @Version long version) {

    static ReviewCaseRow of(ReviewCase review) {
        var due = review.due();
        return new ReviewCaseRow(
                review.id(),
                review.subject().kind(),
                review.subject().id(),
                review.kind(),
                review.title(),
                review.subtitle(),
                review.state(),
                review.stage(),
                review.secondStage(),
                review.firstOffice(),
                review.firstReviewerId(),
                review.round(),
                review.since(),
                due == null ? null : due.day(),
                due != null && due.provisional(),
                review.basis().documentNo(),
                review.basis().article(),
                review.version());
    }

    ReviewCase toCase() {
        return new ReviewCase(
                id,
                new SubjectRef(subjectKind, subjectId),
                kind,
                title,
                subtitle,
                state,
                stage,
                secondStage,
                firstOffice,
                firstReviewerId,
                round,
                since,
                dueOn == null ? null : new Deadline(dueOn, dueProvisional),
                new Clause(basisDocumentNo, basisArticle),
                version);
    }
}
