package cn.qicheng.position;

import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a base must know before it declares.
 *
 * @param closed why a new post is not taken now; null if it is
 * @param leastAllowanceFen what the base pays at least each month; null while the year's minimum wage is not entered
 */
@Serdeable
public record PostRulesView(
        int year,
        String season,
        boolean late,
        @Nullable String closed,
        @Nullable Long leastAllowanceFen,
        ClauseView seasonClause,
        ClauseView allowanceClause,
        ClauseView hazardClause) {}
