package cn.qicheng.certificate;

import cn.qicheng.traineeship.AgreementCompleted;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** Hears that a term was served, inside that transaction: none goes without its certificate. */
@Singleton
class CompletionListener {

    private final CompletionDesk desk;

    CompletionListener(CompletionDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void on(AgreementCompleted completed) {
        desk.begin(completed);
    }
}
