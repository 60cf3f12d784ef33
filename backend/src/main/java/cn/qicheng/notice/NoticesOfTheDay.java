package cn.qicheng.notice;

import cn.qicheng.kernel.DailyJob;
import jakarta.inject.Singleton;
import java.time.LocalDate;

@Singleton
class NoticesOfTheDay implements DailyJob {

    private final NoticeDesk desk;

    NoticesOfTheDay(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public void run(LocalDate today) {
        desk.runDue(today);
    }
}
