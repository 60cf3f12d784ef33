package cn.qicheng.registration;

import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.registration.domain.EligibilityCase;
import cn.qicheng.registration.domain.EligibilityRule;
import cn.qicheng.registration.domain.GraduateProfile;
import cn.qicheng.registration.domain.Schooling;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers 第十五条 for anybody who asks, by the very rules that decide a registration. Nobody has to be known for it, nothing
 * is read from the register and nothing is kept.
 */
@Singleton
public class EligibilityTrial {

    private final PolicyBook policy;
    private final Clock clock;

    EligibilityTrial(PolicyBook policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * What somebody says about themselves.
     *
     * @param admittedOn when a base took them in before; null if none did
     * @param judgedOn the day they would sign; null for today
     */
    public record Asked(
            String education,
            boolean fullTime,
            LocalDate graduatedOn,
            boolean employed,
            @Nullable String householdPlace,
            @Nullable LocalDate admittedOn,
            @Nullable LocalDate judgedOn) {}

    public EligibilityView judge(Asked asked) {
        var day = asked.judgedOn() == null ? ChinaTime.today(clock) : asked.judgedOn();
        var said = new GraduateProfile(
                "",
                "你的学校",
                Schooling.called(asked.education()).orElse(Schooling.BACHELOR),
                asked.fullTime(),
                asked.graduatedOn(),
                "",
                asked.employed(),
                asked.householdPlace() == null || asked.householdPlace().isBlank() ? null : asked.householdPlace());
        var rules = policy.traineeship(day);
        var findings = EligibilityRule.judgeAll(new EligibilityCase(
                Optional.of(said), Optional.ofNullable(asked.admittedOn()), rules.selectionPeriodYears(), day));
        return EligibilityView.of(findings, true, day, rules);
    }
}
