package cn.qicheng.wechat.push;

import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DailyJob;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Period;

/**
 * Forgets what WeChat pushed long ago: its words name people by openid. What they led to stands where it was heard; WeChat
 * repeats itself for seconds, not for weeks, so nothing is heard twice.
 */
@Singleton
class OldPushes implements DailyJob {

    private static final Period KEPT = Period.ofDays(30);

    private final PushRows pushes;

    OldPushes(PushRows pushes) {
        this.pushes = pushes;
    }

    @Override
    public String name() {
        return "wechat-old-pushes";
    }

    @Override
    public void run(LocalDate today) {
        pushes.forgetSettledBefore(ChinaTime.startOf(today.minus(KEPT)));
    }
}
