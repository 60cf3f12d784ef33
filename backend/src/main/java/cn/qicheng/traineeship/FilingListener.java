package cn.qicheng.traineeship;

import cn.qicheng.review.ReviewConcluded;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** Hears what the bureau decided about a filing, inside the officer's transaction. */
@Singleton
class FilingListener {

    private final TraineeshipDesk desk;

    FilingListener(TraineeshipDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void on(ReviewConcluded concluded) {
        if (!concluded.kind().equals(TraineeshipDesk.FILING)) {
            return;
        }
        var agreementId = concluded.subject().id();
        switch (concluded.outcome()) {
            case PASSED -> desk.filed(agreementId, concluded.by(), concluded.opinion());
            case REJECTED -> desk.filingRefused(agreementId, concluded.by(), concluded.opinion());
            // A returned filing stays SIGNED; the review itself remembers what is to be mended.
            case RETURNED, STAGE_PASSED -> {}
        }
    }
}
