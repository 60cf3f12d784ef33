package cn.qicheng.safety;

import cn.qicheng.kernel.DailyJob;
import cn.qicheng.kernel.OneByOne;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Tells the office and the city of complaints whose day has passed; each once. */
@Singleton
class SafetyAlarms implements DailyJob {

    private final ComplaintRows rows;
    private final SafetyMessages messages;

    SafetyAlarms(ComplaintRows rows, SafetyMessages messages) {
        this.rows = rows;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "safety-alarms";
    }

    @Override
    public void run(LocalDate today) {
        OneByOne.each(
                "complaint",
                rows.findByStateInAndDueOnBefore(SafetyBoard.OPEN, today).stream()
                        .map(ComplaintRow::id)
                        .toList(),
                this::alarm);
    }

    @Transactional
    protected void alarm(String id) {
        rows.findById(id).filter(row -> SafetyBoard.OPEN.contains(row.state())).ifPresent(messages::overdue);
    }
}
