package cn.qicheng.traineeship;

import cn.qicheng.position.PostHolders;
import cn.qicheng.traineeship.domain.AgreementState;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;

/** Who has an agreement for a post that is being signed or in force. */
@Singleton
class TraineesOnPosts implements PostHolders {

    private static final Set<AgreementState> LIVE = EnumSet.of(
            AgreementState.DRAFT, AgreementState.TRAINEE_SIGNED, AgreementState.SIGNED, AgreementState.IN_FORCE);

    private final AgreementRows rows;

    TraineesOnPosts(AgreementRows rows) {
        this.rows = rows;
    }

    @Override
    public int people(String positionId) {
        return Math.toIntExact(rows.countByPositionIdAndStateIn(positionId, LIVE));
    }

    @Override
    public boolean onOffer(String positionId) {
        return false;
    }
}
