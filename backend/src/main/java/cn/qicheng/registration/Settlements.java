package cn.qicheng.registration;

import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.position.Positions;
import cn.qicheng.registration.domain.EligibilityFinding;
import cn.qicheng.registration.domain.KeptPlaces;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.RegistrationState;
import cn.qicheng.registration.domain.TicketNo;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** What is written when a kept place becomes a registration: by an offer or by a lot. */
@Singleton
class Settlements {

    private final Positions positions;
    private final EligibilityReviews reviews;
    private final PolicyBook policy;

    Settlements(Positions positions, EligibilityReviews reviews, PolicyBook policy) {
        this.positions = positions;
        this.reviews = reviews;
        this.policy = policy;
    }

    KeptPlaces.Settlement of(
            String windowId, String positionId, String personId, List<EligibilityFinding> findings, Instant now) {
        var post = positions.view(positionId);
        var today = ChinaTime.dayOf(now);
        var id = Ulid.next();
        var registration = new Registration(
                id,
                windowId,
                positionId,
                personId,
                post.baseId(),
                post.districtCode(),
                RegistrationState.HELD,
                null,
                now,
                TicketNo.of(id, today),
                policy.traineeship(today).version(),
                now,
                null,
                null,
                0);
        return new KeptPlaces.Settlement(registration, findings, today, reviews.about(registration, post, findings));
    }
}
