package cn.qicheng.ending;

import cn.qicheng.traineeship.AgreementCompleted;
import cn.qicheng.traineeship.AgreementEnded;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** Hears that a traineeship is over, whichever way, inside that transaction. */
@Singleton
class EndingListener {

    private final EndingDesk desk;

    EndingListener(EndingDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void on(AgreementEnded ended) {
        desk.overtake(ended.agreementId());
    }

    @EventListener
    void on(AgreementCompleted completed) {
        desk.overtake(completed.agreementId());
    }
}
