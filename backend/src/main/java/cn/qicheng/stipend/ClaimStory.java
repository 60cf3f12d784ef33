package cn.qicheng.stipend;

import cn.qicheng.notice.NoticeView;
import cn.qicheng.review.ReviewCaseView;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.ClaimStep;
import cn.qicheng.stipend.domain.StipendClaim;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A claim with all that is told of it.
 *
 * @param review its review while one is open or returned
 * @param notice the notice it stands on
 */
record ClaimStory(
        StipendClaim claim,
        List<ClaimStep> steps,
        Offices offices,
        Optional<ReviewCaseView> review,
        Optional<NoticeView> notice) {

    /** Who does the first review, and the city's bureau. */
    record Offices(String first, String city) {}

    Optional<ClaimStep> last(ClaimMove move) {
        return last(Set.of(move));
    }

    Optional<ClaimStep> last(Collection<ClaimMove> moves) {
        return steps.stream().filter(step -> moves.contains(step.move())).reduce((earlier, later) -> later);
    }

    Optional<LocalDate> on(ClaimMove move) {
        return last(move).map(ClaimStep::on);
    }
}
