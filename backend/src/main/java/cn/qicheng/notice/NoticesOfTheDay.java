package cn.qicheng.notice;

import cn.qicheng.kernel.DailyJob;
import cn.qicheng.kernel.OneByOne;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Each notice in a transaction of its own: one that fails to close does not keep the others open. */
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
        OneByOne.each("notice", desk.running(), id -> desk.runDue(id, today));
    }
}
