package cn.qicheng.kernel;

import java.time.LocalDate;

/**
 * Something that happens because a day has come: a notice closes, a term is complete. Running it twice for the same day
 * changes nothing, and it catches up on days it missed. One that fails, even for one thing among many, says so by throwing
 * and has its turn again a minute later.
 */
public interface DailyJob {

    /** A stable name for logs and the run record. */
    String name();

    void run(LocalDate today);
}
