package cn.qicheng.traineeship;

import cn.qicheng.registration.PlaceAdmitted;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/**
 * Hears that a base has taken a graduate in, inside the admitting transaction: nobody is admitted without an
 * agreement.
 */
@Singleton
class AdmissionListener {

    private final TraineeshipDesk desk;

    AdmissionListener(TraineeshipDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void on(PlaceAdmitted admitted) {
        desk.open(new OpenAgreement(
                admitted.registrationId(),
                admitted.personId(),
                admitted.baseId(),
                admitted.positionId(),
                admitted.mentorPersonId(),
                admitted.on()));
    }
}
