package cn.qicheng.identity;

import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DailyJob;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Period;

/** Forgets sessions whose last possible day is long over. That they were stands in the audit trail. */
@Singleton
class OldSessions implements DailyJob {

    private static final Period KEPT = Period.ofDays(30);

    private final SessionRows sessions;

    OldSessions(SessionRows sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "identity-old-sessions";
    }

    @Override
    @Transactional
    public void run(LocalDate today) {
        var before = ChinaTime.startOf(today.minus(KEPT));
        sessions.forgetTokensEndedBefore(before);
        sessions.forgetEndedBefore(before);
    }
}
