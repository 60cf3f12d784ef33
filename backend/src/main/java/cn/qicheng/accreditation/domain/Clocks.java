package cn.qicheng.accreditation.domain;

import cn.qicheng.kernel.BusinessCalendar;
import cn.qicheng.kernel.BusinessCalendar.Deadline;
import java.time.LocalDate;

/**
 * How long each office may take, in working days (17号 第十条（三）（四）; the city's second review is our default), and by
 * which day of its month a batch wants everything ready.
 */
public record Clocks(int material, int site, int recheck, int readyByDay) {

    /** Returns the days by which each step has to be done for an application to reach a batch even if every office is slow. */
    public CutOff cutOff(Batch batch, BusinessCalendar calendar) {
        var readyBy = batch.month().atDay(readyByDay);
        var site = calendar.latestStart(readyBy, recheck);
        var papers = calendar.latestStart(site.day(), this.site);
        var submit = calendar.latestStart(papers.day(), material);
        return new CutOff(
                batch,
                submit.day(),
                papers.day(),
                site.day(),
                readyBy,
                submit.provisional() || papers.provisional() || site.provisional());
    }

    /** Returns the day on which an application is ready at the latest, counted from the day its present office got it. */
    public Deadline readyAtTheLatest(BaseApplicationState state, LocalDate since, BusinessCalendar calendar) {
        var days = switch (state) {
            case SITE_ASSESSMENT, SITE_RETURNED -> site + recheck;
            case CITY_RECHECK, RECHECK_RETURNED -> recheck;
            case AWAITING_BATCH -> 0;
            default -> material + site + recheck;
        };
        return calendar.deadline(since, days);
    }

    /** Returns the first batch that an application ready on that day reaches. */
    public Batch batchFor(LocalDate ready) {
        var batch = Batch.notBefore(ready);
        return ready.isAfter(batch.month().atDay(readyByDay)) ? batch.next() : batch;
    }
}
