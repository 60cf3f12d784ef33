package cn.qicheng.attendance;

import cn.qicheng.traineeship.AgreementEnded;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** Hears that a traineeship ended before its time, inside that transaction: no month is asked for after its last day. */
@Singleton
class EndListener {

    private final AttendanceDesk desk;

    EndListener(AttendanceDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void on(AgreementEnded ended) {
        desk.endEarly(ended);
    }
}
