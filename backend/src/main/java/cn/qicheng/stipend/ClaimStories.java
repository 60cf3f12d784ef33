package cn.qicheng.stipend;

import cn.qicheng.district.Districts;
import cn.qicheng.notice.NoticeBoard;
import cn.qicheng.notice.NoticeView;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewCaseView;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.ClaimStep;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects the stories of claims; the steps of all in one query, a review or a notice only where one is running. */
@Singleton
class ClaimStories {

    private static final Set<ClaimState> IN_REVIEW =
            EnumSet.of(ClaimState.IN_FIRST_REVIEW, ClaimState.IN_SECOND_REVIEW, ClaimState.RETURNED);

    private final StipendClaims claims;
    private final ReviewBoard reviews;
    private final NoticeBoard notices;
    private final Districts districts;

    ClaimStories(StipendClaims claims, ReviewBoard reviews, NoticeBoard notices, Districts districts) {
        this.claims = claims;
        this.reviews = reviews;
        this.notices = notices;
        this.districts = districts;
    }

    List<ClaimStory> of(Collection<StipendClaim> told) {
        var steps = claims.steps(told.stream().map(StipendClaim::id).toList()).stream()
                .collect(Collectors.groupingBy(ClaimStep::claimId));
        return told.stream()
                .map(claim -> new ClaimStory(
                        claim,
                        steps.getOrDefault(claim.id(), List.of()),
                        new ClaimStory.Offices(
                                districts.officeName(claim.officeCode()),
                                districts.city().bureau()),
                        reviewOf(claim),
                        noticeOf(claim)))
                .toList();
    }

    private Optional<ReviewCaseView> reviewOf(StipendClaim claim) {
        return IN_REVIEW.contains(claim.state()) ? reviews.of(ClaimSteps.subject(claim.id())) : Optional.empty();
    }

    private Optional<NoticeView> noticeOf(StipendClaim claim) {
        return claim.state() == ClaimState.ON_NOTICE
                ? Optional.ofNullable(claim.noticeId()).map(notices::view)
                : Optional.empty();
    }
}
