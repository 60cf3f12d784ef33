package cn.qicheng.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person's papers and answers stand for one window.
 *
 * @param ready the tap at the opening needs nothing more
 * @param missing fields without which nobody can register
 * @param judgedAt when it was judged and kept; null if it has not been
 * @param reminded whether the person wished to be reminded of the opening
 */
@Serdeable
public record ReadyPackView(
        String windowId,
        boolean ready,
        List<String> missing,
        List<EligibilityView.Condition> conditions,
        LocalDate judgedFor,
        String ruleVersion,
        @Nullable Instant judgedAt,
        Instant opensAt,
        Instant readyAt,
        boolean reminded) {}
