package cn.qicheng.registration;

import cn.qicheng.kernel.DailyJob;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Frees the places of those who did not mend in time, each in a transaction of its own. */
@Singleton
class ReturnedRegistrationsOfTheDay implements DailyJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedRegistrationsOfTheDay.class);

    private final RegistrationDesk desk;

    ReturnedRegistrationsOfTheDay(RegistrationDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "returned-registrations";
    }

    @Override
    public void run(LocalDate today) {
        for (var id : desk.returned()) {
            try {
                desk.expire(id, today);
            } catch (RuntimeException failure) {
                LOG.error(
                        "registration {} was not released on {}; it is tried again with the next run",
                        id,
                        today,
                        failure);
            }
        }
    }
}
