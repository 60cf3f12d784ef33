package cn.qicheng.traineeship;

import cn.qicheng.kernel.DailyJob;
import jakarta.inject.Singleton;
import java.time.LocalDate;

@Singleton
class TermsOfTheDay implements DailyJob {

    private final TraineeshipDesk desk;

    TermsOfTheDay(TraineeshipDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "traineeship-terms";
    }

    @Override
    public void run(LocalDate today) {
        desk.completeDue(today);
    }
}
