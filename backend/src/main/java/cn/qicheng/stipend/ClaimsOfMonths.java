package cn.qicheng.stipend;

import cn.qicheng.attendance.ClaimedMonths;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.StipendClaims;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells attendance which months are in a claim and therefore not to be changed. */
@Singleton
class ClaimsOfMonths implements ClaimedMonths {

    private static final Set<ClaimState> MONEY_IS_OUT =
            EnumSet.of(ClaimState.ORDERED, ClaimState.PAID_TO_BASE, ClaimState.PASSED_ON, ClaimState.CLOSED);

    private final StipendClaims claims;

    ClaimsOfMonths(StipendClaims claims) {
        this.claims = claims;
    }

    /** A claim that was sent back is with the base, which mends its months before it hands it in again. */
    @Override
    public Optional<Claimed> of(String sheetId) {
        return claims.liveLines(List.of(sheetId)).stream()
                .findFirst()
                .flatMap(line -> claims.claim(line.claimId()))
                .filter(claim -> claim.state() != ClaimState.RETURNED)
                .map(claim -> new Claimed(claim.no(), claim.state().label(), MONEY_IS_OUT.contains(claim.state())));
    }
}
