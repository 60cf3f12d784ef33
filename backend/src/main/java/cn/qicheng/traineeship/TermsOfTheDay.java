package cn.qicheng.traineeship;

import cn.qicheng.kernel.DailyJob;
import cn.qicheng.kernel.OneByOne;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Each term in a transaction of its own: one that fails to end does not keep the others running. */
@Singleton
class TermsOfTheDay implements DailyJob {

    private final TermDesk terms;
    private final TraineeshipDesk desk;

    TermsOfTheDay(TermDesk terms, TraineeshipDesk desk) {
        this.terms = terms;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "traineeship-terms";
    }

    @Override
    public void run(LocalDate today) {
        try {
            OneByOne.each("agreement", terms.dueToComplete(today), terms::complete);
        } finally {
            OneByOne.each("agreement", desk.overdue(today), id -> desk.lapse(id, today));
            desk.remindToSign(today);
        }
    }
}
