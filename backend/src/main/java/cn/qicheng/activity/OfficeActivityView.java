package cn.qicheng.activity;

import cn.qicheng.activity.domain.ActivityState;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity for the officers.
 *
 * @param mine whether the reader's own office keeps it; the city reads those of the districts
 * @param averageTenths stars on average, in tenths; null before anybody said anything
 */
@Serdeable
public record OfficeActivityView(
        ActivityView page,
        int edition,
        ActivityState state,
        String stateName,
        boolean mine,
        int attended,
        int gone,
        int ratings,
        @Nullable Integer averageTenths,
        List<String> allowedMoves) {}
