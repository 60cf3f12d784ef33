package cn.qicheng.activity;

import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * The page of an activity, for anybody.
 *
 * @param lead the office that leads activities of this kind, by the article
 * @param office who holds this one
 */
@Serdeable
public record ActivityView(
        ActivityItem activity,
        String words,
        String audience,
        String office,
        String lead,
        ClauseView clause,
        boolean walkIns,
        @Nullable String cancelReason) {}
