package cn.qicheng.attendance;

import cn.qicheng.traineeship.MentorChanged;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** Hears that a trainee has another mentor, inside that transaction: the months to come ask the new one. */
@Singleton
class MentorListener {

    private final AttendanceSheetRows rows;

    MentorListener(AttendanceSheetRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(MentorChanged changed) {
        rows.handOver(changed.agreementId(), changed.toPersonId());
    }
}
