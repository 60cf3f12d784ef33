package cn.qicheng.registration;

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
}
