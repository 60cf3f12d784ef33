package cn.qicheng.ending;

import cn.qicheng.kernel.DailyJob;
import cn.qicheng.kernel.OneByOne;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Ends what was told or agreed on, each in a transaction of its own. */
@Singleton
class EndingsOfTheDay implements DailyJob {

    private final EndingDesk desk;

    EndingsOfTheDay(EndingDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "early-endings";
    }

    @Override
    public void run(LocalDate today) {
        OneByOne.each("ending", desk.dueToRunOut(today), desk::runOut);
    }
}
