package cn.qicheng.registration.domain;

import cn.qicheng.review.OpenReview;
import java.time.LocalDate;
import java.util.List;

/**
 * Where places are taken. This is the seam of the peak: today one transaction a person; a batching writer may take its
 * place without anybody noticing but the clock.
 *
 * <p>What every implementation keeps: an answer means a committed row; a person holds one place per window; no more places
 * than the quota; asked again for the same post, the same registration comes back.
 */
public interface PlaceBook {

    /** All that is stored when a place is taken, or nothing of it. */
    record Request(Registration registration, List<EligibilityFinding> findings, LocalDate day, OpenReview review) {}

    /** A place held; {@code fresh} if it was taken by this very call. */
    record Place(Registration registration, boolean fresh) {}

    /** Takes a place, or refuses because none is left or the person holds another one. */
    Place take(Request request);
}
