package cn.qicheng.registration;

import cn.qicheng.kernel.DailyJob;
import cn.qicheng.kernel.OneByOne;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Frees the places of those who did not mend in time, each in a transaction of its own. */
@Singleton
class ReturnedRegistrationsOfTheDay implements DailyJob {

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
        OneByOne.each("registration", desk.returned(), id -> desk.expire(id, today));
    }
}
