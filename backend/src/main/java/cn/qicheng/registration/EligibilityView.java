package cn.qicheng.registration;

import cn.qicheng.policy.TraineeshipPolicy;
import cn.qicheng.registration.domain.EligibilityFinding;
import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every condition of 第十五条 with its answer, by the rules in force on {@code judgedOn}. */
@Serdeable
public record EligibilityView(boolean eligible, List<Condition> conditions, LocalDate judgedOn, String ruleVersion) {

    @Serdeable
    public record Condition(
            String code,
            String question,
            ReviewAnswer answer,
            String fact,
            @Nullable String advice,
            ClauseView clause) {}

    /** @param complete whether everything that is asked for was said */
    static EligibilityView of(
            List<EligibilityFinding> findings, boolean complete, LocalDate day, TraineeshipPolicy rules) {
        return new EligibilityView(
                complete && findings.stream().noneMatch(EligibilityFinding::fails),
                findings.stream()
                        .map(finding -> new Condition(
                                finding.rule().code(),
                                finding.rule().question(),
                                finding.answer(),
                                finding.fact(),
                                finding.advice(),
                                ClauseView.of(rules.clause(finding.rule().point()))))
                        .toList(),
                day,
                rules.version());
    }
}
