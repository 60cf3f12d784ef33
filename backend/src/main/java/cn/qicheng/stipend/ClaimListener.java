package cn.qicheng.stipend;

import cn.qicheng.notice.NoticeClosed;
import cn.qicheng.notice.ObjectionSettled;
import cn.qicheng.review.ReviewConcluded;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** Hears of reviews and notices, inside their transactions: a claim and its review cannot tell different stories. */
@Singleton
class ClaimListener {

    private final BureauStipendDesk desk;
    private final HeldClaims held;

    ClaimListener(BureauStipendDesk desk, HeldClaims held) {
        this.desk = desk;
        this.held = held;
    }

    @EventListener
    void on(ReviewConcluded concluded) {
        if (concluded.kind().equals(ClaimReviews.KIND)) {
            desk.reviewed(concluded);
        }
    }

    @EventListener
    void on(NoticeClosed closed) {
        held.noticeClosed(closed);
    }

    @EventListener
    void on(ObjectionSettled settled) {
        held.settled(settled);
    }
}
