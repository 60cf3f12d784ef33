package cn.qicheng.attendance;

import cn.qicheng.traineeship.AgreementInForce;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** Hears that a term has begun, inside the filing's transaction: no agreement in force is without its sheets. */
@Singleton
class TermListener {

    private final AttendanceDesk desk;

    TermListener(AttendanceDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void on(AgreementInForce begun) {
        desk.layOut(begun);
    }
}
